/** Every way a Vietnamese syllable may begin. `qu` and `gi` are onsets of their own. */
export const onsets: readonly string[] =
  ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Every way it may go on, without tones. A rime after `qu` stands here as it sounds without that `u`. */
export const rimes: readonly string[] = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong ' +
  'op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ui um un ung uôc uôi uôm uôn uông uôt up ut ' +
  'uy uya uych uyên uyêt uyn uynh uyp uyt uyu uê uêch uênh uơ ư ưa ưc ưi ưm ưn ưng ưt ươc ươi ươm ươn ương ươp ươt ươu ưu ' +
  'y yêm yên yêng yêt yêu'
).split(' ');

/** Onsets that stand only before e, ê, i, y. */
export const frontOnsets: ReadonlySet<string> = new Set(['k', 'gh', 'ngh']);

/** Onsets that never stand before e, ê, i, y (but `gì`, `gìn`, `giếng`, which end the table of exceptions). */
export const backOnsets: ReadonlySet<string> = new Set(['c', 'g', 'ng']);

/** Syllables the two rules above would forbid. */
export const exceptions: readonly string[] = [
  'gi',
  'gin',
  'giêng',
  'giêt',
  'giêc',
  'kăk',
  'lăk',
  'đăk',
  'quôc',
];
