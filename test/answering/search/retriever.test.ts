import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import { describe, expect, it } from 'vitest';
import { PassageRetriever } from '../../../src/answering/search/retriever.ts';
import { read, search } from './plan.ts';

const retriever = new PassageRetriever({ read, search, limit: 5 });

/** Stands for an embedding retriever: knows one passage by heart. */
class OneAnswer extends BaseRetriever {
  override lc_namespace = ['test'];
  override _getRelevantDocuments(): Promise<Document[]> {
    return Promise.resolve([
      new Document({ id: 'ke-hoach:VI.6', pageContent: 'Hiệp hội Doanh nghiệp tỉnh' }),
    ]);
  }
}

/** Reciprocal rank fusion: every list gives 1/(60 + rank). */
async function fused(question: string, retrievers: readonly BaseRetriever[]): Promise<readonly string[]> {
  const scores = new Map<string, number>();
  for (const each of retrievers) {
    (await each.invoke(question)).forEach(({ id }, rank) => {
      if (id !== undefined) scores.set(id, (scores.get(id) ?? 0) + 1 / (60 + rank + 1));
    });
  }
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

describe("our search as LangChain's retriever", () => {
  it('gives passages as documents with their place', async () => {
    const [first] = await retriever.invoke('so noi vu tham dinh ho so');
    expect(first?.pageContent).toContain('Thẩm định hồ sơ');
    expect(first?.metadata).toMatchObject({ id: 'ke-hoach:VI.5/3', section: 'VI.5', document: 'ke-hoach' });
    expect(first?.metadata.heading).toContain('5. Sở Nội vụ');
    expect(first?.metadata.score).toBeGreaterThan(0);
  });

  it('can be fused with another one', async () => {
    const question = 'ai lựa chọn doanh nghiệp tiêu biểu';
    const alone = await fused(question, [retriever]);
    const together = await fused(question, [retriever, new OneAnswer()]);
    expect(together[0]).toBe('ke-hoach:VI.6');
    expect(new Set(together)).toEqual(new Set([...alone, 'ke-hoach:VI.6']));
  });

  it('stands in a chain', async () => {
    const sections = await retriever
      .pipe((found) => found.map(({ metadata }) => metadata.section))
      .invoke('điểm đ');
    expect(sections[0]).toBe('IV.2.đ');
  });
});
