/** Claims that hold for every instance on the database. */
import type { Claim } from '../claims.ts';
import type { Database } from './drivers/driver.ts';

export function claimWrites(database: Database) {
  const deleteEnded = database.prepare<{ now: string }>('DELETE FROM claims WHERE until <= :now');
  const put = database.prepare<Claim>(`
    INSERT INTO claims (name, owner, until) VALUES (:name, :owner, :until)
    ON CONFLICT (name) DO UPDATE SET until = excluded.until WHERE owner = excluded.owner`);
  const renew = database.prepare<Claim>(
    'UPDATE claims SET until = :until WHERE name = :name AND owner = :owner',
  );
  const remove = database.prepare<Claim>(
    'DELETE FROM claims WHERE name = :name AND owner = :owner',
  );
  const take = database.transaction((claim: Claim, now: string): boolean => {
    deleteEnded.run({ now });
    return put.run(claim).changes > 0;
  });
  return {
    take: (claim: Claim, now: string): boolean => take.immediate(claim, now),
    /** Renews a claim that nobody else has taken since; returns whether it is the owner's. */
    renew: (claim: Claim): boolean => renew.run(claim).changes > 0,
    release: (claim: Claim): void => void remove.run(claim),
  };
}
