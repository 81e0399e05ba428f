import { expect, it } from 'vitest';
import { withRivals } from '../../../src/answering/understanding/rivals.ts';

it('a phrase is doubted that without its marks is a common one of the field', () => {
  const said = ['Phải xong trong quý nào?', 'vào quý nào vậy', 'hỏi một lần: quy mô nào', 'trong quy nao'];
  expect([...withRivals(['quỹ nào', 'quy mô', 'mức thưởng'], said)]).toEqual(['quỹ nào']);
});
