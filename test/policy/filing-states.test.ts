import { test } from 'tap';
import { findFilingState } from '../../src/policy/filing-states.ts';

test('the state of a report that was due', async (t) => {
  const plain = { dueDate: '2024-01-31', exemptUntil: null };
  const exempt = { dueDate: '2024-01-31', exemptUntil: '2024-03-01' };
  const inTime = '2024-01-31T15:59:59.999Z';
  const late = '2024-01-31T16:00:00.000Z';
  const cases = [
    [plain, inTime, false, '2024-06-01', 'on-time', 0],
    [plain, late, false, '2024-06-01', 'late', 1],
    [plain, late, true, '2024-06-01', 'late', 1],
    [exempt, late, false, '2024-06-01', 'on-time', 0],
    [plain, null, true, '2024-01-20', 'filed', 0],
    [plain, null, true, '2024-02-03', 'filed', 3],
    [plain, null, false, '2024-01-31', 'not-due', 0],
    [plain, null, false, '2024-02-01', 'overdue', 1],
    [exempt, null, false, '2024-03-01', 'not-due', 0],
    [exempt, null, false, '2024-03-02', 'overdue', 1],
  ] as const;
  for (const [deadline, firstPublishedAt, isFiled, today, state, daysLate] of cases) {
    const found = findFilingState({ deadline, firstPublishedAt, isFiled }, today);
    t.same(found, { state, daysLate }, `${firstPublishedAt} ${isFiled} ${today}`);
  }
});
