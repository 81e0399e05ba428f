import { z } from 'zod';
import type { Reader } from '../field.ts';
import { createLineReader, refused, taken } from './line-reader.ts';
import { lengths } from './lengths.ts';

const shape = z.email();

/** Domains that most people here have. A domain one slip away from one of them is taken for that slip. */
const usual: readonly string[] = [
  'gmail.com',
  'yahoo.com',
  'yahoo.com.vn',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'hungyen.gov.vn',
  'thaibinh.gov.vn',
];
/** Real domains that are one slip away from those. */
const neighbours: ReadonlySet<string> = new Set([
  'ymail.com',
  'gmail.co',
  'yahoo.co',
  'mail.com',
  'email.com',
]);
/** Endings that no domain has, by the root zone of 2026. */
const noEnding = /\.(?:con|cmo|ocm|comm|vnn|cpm|xom|vm|comvn)$/u;

/** Whether one letter more, less, other, or two changed places make them the same. */
function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function odd(domain: string): boolean {
  if (usual.includes(domain) || neighbours.has(domain)) return false;
  return noEnding.test(domain) || usual.some((each) => oneSlip(domain, each));
}

/** An e-mail address, its domain in lower case. */
export const readEmail: Reader = createLineReader('email-shape', (line) => {
  if (line.length > lengths.email.most) return refused('email-shape');
  const typed = line.replace(/^[<("'\s]+|[>)"',;.\s]+$/gu, '');
  const at = typed.lastIndexOf('@');
  const domain = typed.slice(at + 1).toLowerCase();
  const address = `${typed.slice(0, at)}@${domain}`;
  if (at < 1 || !shape.safeParse(address).success) return refused('email-shape');
  return taken(address, odd(domain) ? 'email-domain' : undefined);
});
