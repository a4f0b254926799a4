import fc from 'fast-check';
import { test } from 'tap';
import {
  allowedDaysOfRule,
  applyLocalRules,
  civilDay,
  computeLateness,
  type LocalDeadlineRule,
  nationalDueDate,
} from '../../src/policy/deadlines.ts';

test('departments report by 31 January, governments by 31 March of the year after', async (t) => {
  t.equal(nationalDueDate(2025, 'own'), '2026-01-31');
  t.equal(nationalDueDate(2025, 'consolidated'), '2026-03-31');
});

test('a civil day begins at midnight in China', async (t) => {
  t.equal(civilDay(new Date('2026-01-31T15:59:59.999Z')), '2026-01-31');
  t.equal(civilDay(new Date('2026-01-31T16:00:00.000Z')), '2026-02-01');
  t.equal(civilDay(new Date('2025-12-31T16:00:00.000Z')), '2026-01-01', 'of the next year');
  t.equal(civilDay(new Date('2028-02-28T16:00:00.000Z')), '2028-02-29', 'of a leap year');
  const inChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  const instants = fc.date({
    min: new Date('1992-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (instant) => {
      t.equal(civilDay(instant), inChina.format(instant), instant.toISOString());
    }),
  );
});

test('the due day itself is in time, and the first publication counts', async (t) => {
  const plain = { dueDate: '2026-01-31', exemptUntil: null };
  const exempt = { dueDate: '2026-01-20', exemptUntil: '2026-02-10' };
  const spent = { dueDate: '2026-01-31', exemptUntil: '2026-01-25' };
  const cases = [
    [plain, null, '2026-01-31', false, 0],
    [plain, null, '2026-02-01', true, 1],
    [plain, null, '2026-03-01', true, 29],
    [plain, '2026-01-31T15:59:59.999Z', '2026-06-01', false, 0],
    [plain, '2026-01-31T16:00:00.000Z', '2026-06-01', false, 1],
    [exempt, null, '2026-02-10', false, 0],
    [exempt, null, '2026-02-11', true, 1],
    [exempt, '2026-02-12T00:00:00.000Z', '2026-06-01', false, 2],
    [spent, null, '2026-01-31', false, 0],
    [spent, null, '2026-02-02', true, 2],
  ] as const;
  for (const [deadline, publishedAt, today, overdue, daysLate] of cases) {
    const name = `${JSON.stringify(deadline)}, ${publishedAt}, ${today}`;
    t.same(computeLateness(deadline, publishedAt, today), { overdue, daysLate }, name);
  }
});

const day = fc
  .integer({ min: Date.parse('2019-01-01'), max: Date.parse('2060-01-01') })
  .map((instant) => new Date(instant).toISOString().slice(0, 10));

test('an exemption never makes a report later, and a later day never less late', async () => {
  fc.assert(
    fc.property(day, day, day, (dueDate, exemptUntil, today) => {
      const bare = computeLateness({ dueDate, exemptUntil: null }, null, today);
      const exempt = computeLateness({ dueDate, exemptUntil }, null, today);
      const next = civilDay(new Date(Date.parse(today) + 24 * 60 * 60 * 1000));
      const tomorrow = computeLateness({ dueDate, exemptUntil }, null, next);
      const lateDays = tomorrow.daysLate - exempt.daysLate;
      return (
        exempt.daysLate <= bare.daysLate &&
        (lateDays === 1 || (lateDays === 0 && !tomorrow.overdue)) &&
        bare.overdue === today > dueDate
      );
    }),
  );
});

test('a local rule can name only certain days', async (t) => {
  const own = { year: 2025, kind: 'own' } as const;
  const consolidated = { year: 2025, kind: 'consolidated' } as const;
  t.same(allowedDaysOfRule('earlier', own, '2026-01-15'), {
    after: '2025-12-31',
    until: '2026-01-31',
  });
  t.same(allowedDaysOfRule('earlier', consolidated, '2026-03-31').until, '2026-03-31');
  t.same(allowedDaysOfRule('exemption', own, '2026-01-15'), {
    after: '2026-01-15',
    until: '2027-01-31',
  });
  t.same(allowedDaysOfRule('exemption', consolidated, '2026-03-31'), {
    after: '2026-03-31',
    until: '2027-03-31',
  });
});

test('the rules that bind a report are found', async (t) => {
  const instants = [0, 1, 2].map((n) => `2024-01-15T08:00:00.00${n}Z`) as [string, string, string];
  const rule = (organizationId: string, date: string, members: Partial<LocalDeadlineRule> = {}) =>
    ({
      type: 'earlier',
      organizationId,
      date,
      createdAt: instants[1],
      endedAt: null,
      ...members,
    }) as const;
  const exemption = { type: 'exemption' } as const;
  const lineage = ['province', 'county', 'office'];
  const cases = [
    ['nothing', [], null, '2024-01-31', null],
    [
      'the earliest of the lineage',
      [rule('county', '2024-01-20'), rule('province', '2024-01-10')],
      null,
      '2024-01-10',
      null,
    ],
    ['its own', [rule('office', '2024-01-12')], null, '2024-01-12', null],
    ['not one beside', [rule('other', '2024-01-12')], null, '2024-01-31', null],
    ['none that is later', [rule('county', '2024-02-20')], null, '2024-01-31', null],
    [
      'none that has ended',
      [rule('county', '2024-01-20', { endedAt: instants[2] })],
      null,
      '2024-01-31',
      null,
    ],
    [
      'one that had not ended',
      [rule('county', '2024-01-20', { endedAt: instants[2] })],
      instants[1],
      '2024-01-20',
      null,
    ],
    [
      'one that ended then',
      [rule('county', '2024-01-20', { endedAt: instants[2] })],
      instants[2],
      '2024-01-31',
      null,
    ],
    ['none from later', [rule('county', '2024-01-20')], instants[0], '2024-01-31', null],
    [
      'its latest exemption',
      [rule('office', '2024-03-01', exemption), rule('office', '2024-02-01', exemption)],
      null,
      '2024-01-31',
      '2024-03-01',
    ],
    [
      'no exemption of one above',
      [rule('county', '2024-03-01', exemption)],
      null,
      '2024-01-31',
      null,
    ],
  ] as const;
  for (const [name, rules, at, dueDate, exemptUntil] of cases) {
    t.same(applyLocalRules('2024-01-31', lineage, rules, at), { dueDate, exemptUntil }, name);
  }
  t.same(applyLocalRules('2024-01-31', [], [rule('county', '2024-01-20', exemption)], null), {
    ...{ dueDate: '2024-01-31', exemptUntil: null },
  });
});
