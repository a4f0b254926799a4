/** Claims that are valid for every instance on the database. */
import type { WorkClaim } from '../claims.ts';
import type { Database } from './drivers/driver.ts';

export function claimWrites(database: Database) {
  const deleteEnded = database.prepare<{ now: string }>('DELETE FROM claims WHERE until <= :now');
  const put = database.prepare<WorkClaim>(`
    INSERT INTO claims (name, owner, until) VALUES (:name, :owner, :until)
    ON CONFLICT (name) DO UPDATE SET until = excluded.until WHERE owner = excluded.owner`);
  const renew = database.prepare<WorkClaim>(
    'UPDATE claims SET until = :until WHERE name = :name AND owner = :owner',
  );
  const remove = database.prepare<WorkClaim>(
    'DELETE FROM claims WHERE name = :name AND owner = :owner',
  );
  const take = database.transaction((claim: WorkClaim, now: string): boolean => {
    deleteEnded.run({ now });
    return put.run(claim).changes > 0;
  });
  return {
    take: (claim: WorkClaim, now: string): boolean => take.immediate(claim, now),
    /**
     * Renews a claim that no other owner has taken since; returns whether it is still the owner's.
     */
    renew: (claim: WorkClaim): boolean => renew.run(claim).changes > 0,
    release: (claim: WorkClaim): void => void remove.run(claim),
  };
}
