// Pairs of a command and its character; `~` stands for a blank.
const SYMBOL_TABLE =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ ' +
  'Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω sim ∼ simeq ≃ approx ≈ approxeq ≊ cong ≅ equiv ≡ propto ∝ neq ≠ ' +
  'ne ≠ leq ≤ le ≤ geq ≥ ge ≥ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ leqslant ⩽ geqslant ⩾ lt < gt > times × cdot · cdots ⋯ div ÷ pm ± ' +
  'mp ∓ ast * star ⋆ bullet • circ ∘ oplus ⊕ otimes ⊗ odot ⊙ ominus ⊖ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ coprod ∐ int ∫ ' +
  'oint ∮ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ supset ⊃ supseteq ⊇ cup ∪ cap ∩ bigcup ⋃ bigcap ⋂ setminus ∖ ' +
  'emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ to → rightarrow → longrightarrow ⟶ ' +
  'hookrightarrow ↪ twoheadrightarrow ↠ rightharpoonup ⇀ leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Longrightarrow ⟹ ' +
  'Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘ langle ⟨ rangle ⟩ lvert | ' +
  'rvert | lVert ‖ rVert ‖ vert | Vert ‖ mid | nmid ∤ parallel ∥ perp ⊥ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ wp ℘ prime ′ ' +
  'dagger † ddagger ‡ deg ° degree ° angle ∠ triangle △ triangleq ≜ Box □ square □ checkmark ✓ ldots … dots … dotsc … vdots ⋮ ' +
  'slash / colon : coloneqq ≔ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ backslash \\ lbrace { rbrace } textbackslash \\ textasciitilde ~ ' +
  'textasciicircum ^ textless < textgreater > textbar | textendash – textemdash — textregistered ® texttrademark ™ ' +
  'copyright © pounds £ euro € S § P ¶ ss ß ae æ AE Æ oe œ OE Œ o ø O Ø aa å AA Å l ł L Ł i ı j ȷ dh ð th þ DH Ð TH Þ dj đ DJ Đ textmu µ ' +
  "textdegree ° textquotesingle ' textquoteright ' textquoteleft ' textquotedblleft \" textquotedblright \" textperiodcentered · textsection § " +
  'log log ln ln exp exp sin sin cos cos tan tan max max min min arg arg argmax argmax argmin argmin lim lim sup sup inf inf ' +
  'det det dim dim ker ker gcd gcd Pr Pr tanh tanh cosh cosh sinh sinh mod mod bmod mod LaTeX LaTeX TeX TeX eg e.g. ie i.e. ' +
  'etal et~al. etc etc. wrt w.r.t. sun ☉ earth ⊕ micron μm ang Å arcsec ″ arcmin ′ Msun M☉ msun M☉ lsim ≲ gsim ≳ ' +
  'gtrapprox ⪆ lessapprox ⪅ asymp ≍ asymp ≍ models ⊨ vdash ⊢ top ⊤ bot ⊥ surd √ flat ♭ sharp ♯ natural ♮ hslash ℏ ' +
  'complement ∁ diamond ⋄ blacksquare ■ bigstar ★ dag † ddag ‡ rtimes ⋊ ltimes ⋉ wr ≀ sqcup ⊔ sqcap ⊓ prec ≺ succ ≻ ' +
  'preceq ⪯ succeq ⪰ trianglelefteq ⊴ bowtie ⋈ amalg ⨿ uplus ⊎ imath ı jmath ȷ because ∵ therefore ∴ doteq ≐ smile ⌣';

/** Characters of the commands that stand for one. */
export const SYMBOLS: ReadonlyMap<string, string> = pairs(SYMBOL_TABLE);

/** Commands whose argument is the text. */
export const UNWRAPPED: ReadonlySet<string> = new Set(
  (
    'textbf textit emph textrm texttt textsc textsf textsl textmd textup textnormal text mbox hbox mathrm mathcal mathbb ' +
    'mathbf mathit mathsf mathtt mathfrak mathscr boldsymbol bm pmb underline uline operatorname mathop mathbin ' +
    'mathrel ensuremath textsuperscript textsubscript widetilde widehat overrightarrow overleftarrow acs ac acp acl ' +
    'mkbibemph mkbibbold mkbibitalic ion mathsc lowercase uppercase MakeUppercase unicode smash mathchoice xspace cellcolor bigl bigr Bigl Bigr'
  ).split(' '),
);

/** Commands that change the look of what follows and print nothing. */
export const DECLARATIONS: ReadonlySet<string> = new Set(
  (
    'bf em it rm tt sc sl sf cal left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle scriptstyle boldmath ' +
    'unboldmath small tiny large Large footnotesize scriptsize normalsize bfseries itshape ttfamily scshape upshape ' +
    'sffamily rmfamily mdseries normalfont protect noindent centering xspace limits nolimits nonumber mathstrut strut relax ' +
    'par newline linebreak'
  ).split(' '),
);

/** Commands that refer to something outside of the text. */
export const REFERENCES: RegExp = /^(?:cite[a-zA-Z]*|ref|eqref|autoref|cref|Cref|label|thanks|vspace|hspace|phantom)$/;

/** Accents over or under the letter that follows: the combining character. */
export const ACCENTS: ReadonlyMap<string, string> = pairs(
  '` \u0300 \' \u0301 ^ \u0302 ~~ \u0303 " \u0308 = \u0304 . \u0307 u \u0306 v \u030C H \u030B c \u0327 k \u0328 d \u0323 b \u0331 r \u030A t \u0361',
).set('~', '\u0303');

/** Accents of mathematics. */
export const MATH_ACCENTS: ReadonlyMap<string, string> = pairs(
  'overline \u0305 hat \u0302 tilde \u0303 bar \u0304 vec \u20D7 dot \u0307 ddot \u0308 acute \u0301 grave \u0300 check \u030C breve \u0306',
);

/** Raised characters. */
export const SUPERSCRIPTS: ReadonlyMap<string, string> = zip('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');

/** Lowered characters. */
export const SUBSCRIPTS: ReadonlyMap<string, string> = zip(
  '0123456789+-−=()aeijoxnmkpst',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑᵢⱼₒₓₙₘₖₚₛₜ',
);

function pairs(table: string): Map<string, string> {
  const words = table.split(' ');
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < words.length; i += 2) map.set(words[i] ?? '', (words[i + 1] ?? '').replace(/(?<=.)~/, ' '));
  return map;
}

function zip(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, i) => [character, targets[i] ?? character]));
}
