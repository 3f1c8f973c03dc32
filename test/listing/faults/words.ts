const split = (text: string): readonly string[] => text.split(' ').map((word) => word.replaceAll('_', ' '));

export const FIRST_NAMES: readonly string[] = split(
  'Wei Jun Anna Maria John Li Ming Sarah Thomas Elena Kenji Yuki Ahmed Fatima Pierre José Søren Zoë Ivan Olga Rahul Priya Carlos ' +
    'Lucía Hans Greta Noah Emma Chen Xiao Dmitry Amit Björn Chloé Tomasz Agnieszka Mehmet Ayşe Kofi Amara David Michael Laura ' +
    'Peter Qiang Hao Yifan Ruoyu Nguyen Minh Seung-Hyun Ji-Woo Takashi Hiroshi',
);
export const LAST_NAMES: readonly string[] = split(
  'Wang Smith Garcia Müller Zhang Liu Chen Johnson Brown Tanaka Suzuki Kim Park Nguyen Ivanov Petrova Kumar Singh Rossi Bianchi ' +
    "Dubois Lefèvre Schmidt Weber Andersson Nielsen Kowalski Yılmaz Okafor Mensah Silva Santos Martínez López Hernández O'Brien " +
    'McDonald van_der_Berg de_Souza Al-Farsi Cohen Levi Takahashi Sato Lee Choi Huang Xu Yang Zhao Gupta Sharma Patel Jones Williams',
);
export const MONTHS: readonly string[] = split(
  'January February March April May June July August September October November December',
);
export const VENUES: readonly string[] = [
  'Nature',
  'NeurIPS 2024',
  'ICML 2023',
  'Proceedings of ACL',
  'CVPR 2022',
  'Journal of Machine Learning Research',
  'IEEE Transactions on Pattern Analysis and Machine Intelligence, vol. 12, no. 3, pp. 44-59',
  'Phys. Rev. Lett. 114, 010501',
  'Accepted at EMNLP 2023',
  'AAAI Conference on Artificial Intelligence (2021)',
];
export const CATEGORIES: readonly string[] = split(
  'cs.CL cs.LG cs.CV cs.AI stat.ML math.PR hep-th astro-ph.GA cond-mat.str-el quant-ph q-bio.NC eess.IV',
);
export const SUBJECTS: readonly string[] = [
  'Computation and Language (cs.CL)',
  'Machine Learning (cs.LG)',
  'Computer Vision and Pattern Recognition (cs.CV)',
  'Artificial Intelligence (cs.AI)',
  'High Energy Physics - Theory (hep-th)',
];
export const KEYWORDS: readonly string[] = [
  'interpretability',
  'neural networks',
  'explainability',
  'language models',
  'graph learning',
  'quantum games',
  'image retrieval',
  'optimisation',
  'transformers',
  'attention',
  'causality',
  'galaxies',
];
export const ORGANISATIONS: readonly string[] = [
  'Google',
  'Stanford University',
  'MIT',
  'University of Oxford',
  'Tsinghua University',
  'OpenAI',
  'Microsoft Research',
  'ETH Zürich',
  'Department of Computer Science, University of Toronto',
  'National University of Singapore',
  'Kyutai',
  'NVIDIA',
  'Hugging Face',
];
