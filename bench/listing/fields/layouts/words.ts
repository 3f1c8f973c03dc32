/** Words that listings are furnished with. */
export const CONFERENCES: readonly string[] = (
  'CVPR ICCV ECCV NeurIPS NIPS ICML ICLR ACL EMNLP NAACL EACL COLING AAAI IJCAI KDD WWW SIGIR WSDM CIKM ICRA IROS RSS CoRL ' +
  'WACV BMVC MICCAI ICASSP Interspeech TPAMI IJCV TIP TOG SIGGRAPH JMLR TACL ICDE VLDB SIGMOD CCS NDSS USENIX ICSE FSE CHI ' +
  'UIST AISTATS UAI COLT arXiv Preprint Nature Science PNAS OSDI SOSP NSDI ISCA MICRO'
).split(' ');

export const HEADINGS: readonly string[] = [
  'Survey',
  'Papers',
  'Datasets',
  '2023',
  '2024',
  'Object Detection',
  'Graph Neural Networks',
  'Reinforcement Learning',
  'Language Models',
  'Methods',
  'Benchmarks',
  'Vision and Language',
  'Applications',
  'Theory',
  'Recommended Reading',
  'Week 3',
  'Other',
  'Image Segmentation',
  'Machine Translation',
  'Tools',
  'Tutorials',
  'CVPR 2022',
  'Learning with Noisy Labels',
  'Self-Supervised Learning',
  'Robotics',
  'Generative Models',
  'July',
  'Must read',
  'Overview',
  'List of accepted papers',
  'Accepted Papers',
  'Session 2: Networks',
  'Literatur',
  'Bibliographie',
  '论文列表',
  '今日论文',
  'To read',
  'Ecology',
  'Materials',
];

export const NOTES: readonly string[] = [
  'A curated list of papers on this topic.',
  'Contributions are welcome, please open a pull request.',
  'If you find this repository useful, please cite our survey.',
  'This list is maintained by our group.',
  'The papers below are sorted by date of publication.',
  'See also the companion website for slides and videos.',
  'Table of Contents',
  'Feel free to contact us if something is missing.',
  'Last updated: 12 May 2024',
  'Papers marked with a star are recommended for beginners.',
  'We follow the taxonomy of the survey.',
  'Note: some of these are not peer reviewed.',
  'Introduces a large benchmark with human annotations.',
  'They show that pre-training helps with small data.',
  'uses a two-stage approach',
  'code is available',
  'best paper award',
  'See section 3 of the survey.',
  'Everything that we read in the seminar this term.',
  'counts to four',
];

export const INSTITUTIONS: readonly string[] = [
  'Stanford University',
  'MIT',
  'Tsinghua University',
  'Google Research',
  'University of Oxford',
  'Microsoft Research',
  'Peking University',
  'ETH Zurich',
  'Carnegie Mellon University',
  'DeepMind',
  'University of Tokyo',
  'INRIA',
  'Meta AI',
  'UC Berkeley',
  'Max Planck Institute for Informatics',
  'Unknown',
  'KAIST',
  'Universidad de Chile',
];

export const CHINESE: readonly string[] =
  '提出 一种 新的 方法 模型 数据 学习 图像 生成 框架 实验 表明 性能 提升 我们 任务 训练 推理 优化 解决 问题 效果 显著 基于 网络 深度 语言 视觉 评估 基准'.split(
    ' ',
  );

export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const TAIL_HEADINGS: readonly string[] = [
  'Resources',
  'Tools',
  'Blogs',
  'Courses',
  'Related repositories',
  'Libraries',
  'Talks',
  'Datasets',
  'Other lists',
  'Books',
  'Videos',
];
