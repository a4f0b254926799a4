/**
 * The organizations of an invented nation: provinces, prefectures, counties and townships, each with
 * its government, and the departments of the first three. Names are of the sexagenary cycle, so that
 * none is a real one.
 */
import type { OrganizationKind, OrganizationLevel, ReportKind } from '../src/form/organization.ts';
import { departmentFields } from '../src/form/short-name-table.ts';
import { Random } from './random.ts';

/** An organization of the nation. */
export interface NationOrganization {
  /** Its place in the tree: the places of those above it, and its own, joined by full stops. */
  readonly key: string;
  /** That of the organization above; null: the top. */
  readonly parent: string | null;
  readonly name: string;
  readonly level: OrganizationLevel;
  readonly kind: OrganizationKind;
  readonly reportsTo: ReportKind;
  readonly verticallyLed: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** Returns one of the 60 names of the sexagenary cycle; the same again after these. */
function nameOfCycle(index: number): string {
  return stems.charAt(index % stems.length) + branches.charAt(index % branches.length);
}

/** The fields of departments, those of every level first. */
const fields = Object.keys(departmentFields);

/** Departments that answer to the level above them alone (Article 3). */
const verticallyLedFields = ['税务', '气象', '海关', '消防救援'] as const;

/** A level of the tree below the nation. */
interface Level {
  readonly level: OrganizationLevel;
  /** What a government of this level is called. */
  readonly suffix: string;
  /** What its departments are called. */
  readonly department: string;
  /** How many departments it has, and how many areas are below it. */
  readonly departments: readonly [least: number, most: number];
  readonly areas: readonly [least: number, most: number];
}

const levels: readonly Level[] = [
  {
    ...{ level: 'province', suffix: '省', department: '厅' },
    ...{ departments: [40, 46], areas: [7, 14] },
  },
  {
    ...{ level: 'prefecture', suffix: '市', department: '局' },
    ...{ departments: [36, 44], areas: [6, 12] },
  },
  {
    ...{ level: 'county', suffix: '县', department: '局' },
    ...{ departments: [40, 62], areas: [8, 20] },
  },
  {
    ...{ level: 'township', suffix: '镇', department: '' },
    ...{ departments: [0, 0], areas: [0, 0] },
  },
];

const provincesMax = 31;

/** A province with about 18,000 organizations: subtrees of this size are measured. */
const largeProvince = { index: 2, prefectures: 28 };

/** The day since which an organization exists, or until which; most have always existed. */
function validityOf(random: Random): Pick<NationOrganization, 'validFrom' | 'validTo'> {
  const year = random.whole(2022, 2024);
  if (random.chance(0.005)) return { validFrom: null, validTo: `${year}-06-30` };
  if (random.chance(0.005)) return { validFrom: `${year}-03-01`, validTo: null };
  return { validFrom: null, validTo: null };
}

function* listDepartments(
  area: { readonly key: string; readonly name: string },
  { level, department, departments: [least, most] }: Level,
  seed: string,
): Generator<NationOrganization> {
  const count = new Random(seed, area.key, 'departments').whole(least, most);
  for (let at = 0; at < count; at += 1) {
    const key = `${area.key}.d${at}`;
    const led = verticallyLedFields[at];
    const field = led ?? fields[(at * 7) % fields.length] ?? '';
    // Fields come again only beyond their number; a numeral keeps names apart.
    const numeral = at >= fields.length ? String(Math.floor(at / fields.length) + 1) : '';
    yield {
      ...{ key, parent: area.key, level, kind: 'department', reportsTo: 'own' },
      name: `${area.name}${field}${led === undefined ? department : '局'}${numeral}`,
      verticallyLed: led !== undefined,
      ...validityOf(new Random(seed, key, 'validity')),
    };
  }
}

/** Lists a government, the areas below it, and its departments. */
function* listArea(
  { key, name, parent }: Pick<NationOrganization, 'key' | 'name' | 'parent'>,
  depth: number,
  seed: string,
): Generator<NationOrganization> {
  const level = levels[depth];
  if (level === undefined) return;
  const isTownship = level.level === 'township';
  yield {
    ...{ key, parent, name: `${name}人民政府`, level: level.level, kind: 'government' },
    reportsTo: isTownship ? 'own' : 'consolidated',
    ...{ verticallyLed: false, validFrom: null, validTo: null },
  };
  const [least, most] = level.areas;
  const isLarge = depth === 0 && key === `0.${largeProvince.index}`;
  const count = isLarge
    ? largeProvince.prefectures
    : new Random(seed, key, 'areas').whole(least, most);
  const below = levels[depth + 1];
  for (let at = 0; below !== undefined && at < count; at += 1) {
    const area = {
      key: `${key}.${at}`,
      parent: key,
      name: `${name}${nameOfCycle(at)}${below.suffix}`,
    };
    yield* listArea(area, depth + 1, seed);
  }
  yield* listDepartments({ key, name }, level, seed);
}

function* listAll(seed: string): Generator<NationOrganization> {
  const top = '0';
  yield {
    ...{ key: top, parent: null, name: '全国政府信息公开工作主管部门', level: 'national' },
    ...{ kind: 'office', reportsTo: 'own', verticallyLed: false },
    ...{ validFrom: null, validTo: null },
  };
  for (let at = 0; at < provincesMax; at += 1) {
    yield* listArea({ key: `${top}.${at}`, parent: top, name: `${nameOfCycle(at)}省` }, 0, seed);
  }
}

/**
 * Lists the first organizations of the nation; each comes after the one above it. It has about
 * 220,000.
 *
 * @throws RangeError when it has fewer
 */
export function* listNation(count: number, seed: string): Generator<NationOrganization> {
  let left = count;
  for (const organization of listAll(seed)) {
    if (left === 0) return;
    left -= 1;
    yield organization;
  }
  if (left > 0) throw new RangeError(`the nation has ${count - left} organizations`);
}
