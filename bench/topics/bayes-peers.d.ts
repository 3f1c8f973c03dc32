declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    addDocument(text: string, label: string): void;
    train(): void;
    classify(text: string): string;
  }
}

declare module 'wink-naive-bayes-text-classifier' {
  interface WinkBayes {
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): void;
    defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): void;
    learn(text: string, label: string): void;
    consolidate(): void;
    predict(text: string): string;
  }
  export default function winkBayes(): WinkBayes;
}

declare module 'wink-naive-bayes-text-classifier/src/prep-text.js' {
  export default function prepare(text: string): string[];
}
