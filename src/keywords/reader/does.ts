/** Gerunds and verbs with which titles say what a paper does to its subject: `Understanding X`, `Prioritizing X`. */
const DOES: ReadonlySet<string> = new Set(
  (
    'accelerating achieving addressing adopting advancing allowing analysing analyzing applying assessing automating blending ' +
    'boosting breaking bridging capturing challenging characterising characterizing closing combining comparing comprising ' +
    'constructing containing creating decode decodes decreasing demystifying deriving describing designing detecting developing ' +
    'diagnosing discovering employing empowering encouraging enhancing ensuring evaluating examining exhibiting explaining ' +
    'exploiting exploring extending extracting facilitating finding fixing fostering generalising generalizing getting guiding ' +
    'harnessing identifying improving increasing incorporating inferring inspecting integrating interpreting introducing ' +
    'investigating involving leveraging making measuring mitigating navigating obtaining opening overcoming predicting ' +
    'presenting prioritizing proclaim proclaims proving providing pushing quantifying questioning reconciling reducing replacing ' +
    'requiring resolving rethinking reviewing revisiting securing showing simplifying solving spotting studying supporting ' +
    'tackling teaching tracing turbocharging uncovering understanding unifying unlocking unveiling utilizing yielding ' +
    'accretes compress connecting couples create decouple decouples decoupling endure enhance explain generate interpret linking predict ' +
    'prepare reduce regularise solve understand'
  ).split(' '),
);
/** `prioritizes`, `identify`, `re-envisioning`. */
const DOES_ENDING = /^\w{3,}[^s]iz(?:e|es)$|if(?:y|ies)$|^re-\w+ing$/;

/** Whether a word says what a paper does to its subject. */
export function does(lower: string): boolean {
  return DOES.has(lower) || DOES_ENDING.test(lower);
}
