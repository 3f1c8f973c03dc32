/** What the page begins with. */
export const SAMPLE = `### [Counting Garden Snails with Low-Cost Cameras](https://arxiv.org/abs/2402.09901)

Mara Quill, Ada Alder

Snails are hard to count by hand. We present a detector of snails that runs on a low-cost camera trap, and show on forty mornings that it finds nine of ten snails on garden walls.

### [A Camera Trap Detector for Slugs and Snails at Night](https://arxiv.org/abs/2402.09902)

Odo Fenn, Ines Falk

We train a neural detector on images of camera traps and count slugs and snails in sixty gardens. Our detector outperforms earlier methods at night.

### [Strain and Cracks in Steel Bridges under Frost](https://arxiv.org/abs/2402.09903)

Ines Falk, Mara Quill

Steel bridges crack in frost. We measure strain on four bridges over two winters and propose a model that predicts where cracks begin.
`;
