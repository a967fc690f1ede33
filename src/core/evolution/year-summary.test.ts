import { expect, test } from 'vitest';
import type { PlacedMilestone } from './evolution.ts';
import { chooseEvent } from './year-summary.ts';

function event(id: string, kind: PlacedMilestone['kind'], date: string): PlacedMilestone {
  const year = Number(date.slice(0, 4));
  return { id, kind, date, year, precision: 'year', title: id, evidence: [], differences: [] };
}

test.each([
  ['the idea of the same day', ['e1 law 1901', 'e2 concept 1901', 'e3 concept 1901-05-06'], 'e3'],
  ['an idea before a meeting', ['e1 conference 1901', 'e2 concept 1901-01-02'], 'e2'],
  ['what there is', ['e1 law 1901', 'e2 figure 1901'], 'e1'],
  ['never the address itself, nor another year', ['e1 address 1901', 'e2 concept 1902'], undefined],
])('the event of a year is %s', (_, rows, expected) => {
  const milestones = rows.map((row) => {
    const [id = '', kind = '', date = ''] = row.split(' ');
    const known = (['law', 'concept', 'conference', 'figure', 'address'] as const).find(
      (one) => one === kind,
    );
    return event(id, known ?? 'paper', date);
  });
  expect(chooseEvent({ milestones }, { year: 1901, date: '1901-05-06' })?.id).toBe(expected);
});
