import { test } from 'tap';
import { cellByCoordinates } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import { listClaims } from '../../src/form/prose/claims.ts';
import type { ProseFinding, ProseOptions, ProseToRead } from '../../src/form/prose/findings.ts';
import { checkProse } from '../../src/form/prose/findings.ts';
import type { CellValue, EditionId, Figures } from '../../src/form/types.ts';
import { knownReports, read } from '../documents/reports.ts';

const edition = editionById('2021');

type Cells = Readonly<Record<string, CellValue>>;

function figuresWith(cells: Cells, id: EditionId = '2021'): Figures {
  const figures = blankFigures(editionById(id));
  for (const [coordinates, value] of Object.entries(cells)) {
    const cell = cellByCoordinates(editionById(id), coordinates);
    if (cell === undefined) throw new RangeError(coordinates);
    writeCell(figures, cell, value);
  }
  return figures;
}

interface Case {
  readonly name: string;
  readonly cells: Cells;
  readonly narrative: ProseToRead | string;
  readonly options?: Partial<ProseOptions>;
  readonly edition?: EditionId;
  /** `rule severity expected actual`. */
  readonly expected: readonly string[];
}

const short = ({ rule, severity, expected, actual }: ProseFinding) =>
  `${rule} ${severity} ${Number(expected.toFixed(2))} ${actual}`;

const wholeArea = { kind: 'consolidated' } as const;
const twelve: Cells = { '3.1.C7': 12, '3.2.C7': 2, '3.3.7.C7': 13, '3.4.C7': 1 };

const cases: readonly Case[] = [
  {
    name: 'numbers that agree',
    cells: twelve,
    narrative: '收到政府信息公开申请12件，上年结转2件，办结13件，结转下年度1件。',
    expected: [],
  },
  {
    name: 'each number that does not',
    cells: twelve,
    narrative: '收到政府信息公开申请11件，上年结转3件，办结12件，结转下年度2件。',
    expected: ['N-01 error 12 11', 'N-02 warning 2 3', 'N-03 warning 13 12', 'N-04 warning 1 2'],
  },
  {
    name: 'received with what was carried over: loose words, reported only without a breakdown',
    cells: twelve,
    narrative:
      '受理政府信息公开申请14件。\n收办政府信息公开申请14件。\n受理政府信息公开申请14件（含上年结转2件）。',
    expected: ['N-01 information 12 14'],
  },
  {
    name: 'none where there are some, all done where some are open',
    cells: { ...twelve, '4.R.C5': 3 },
    narrative: '全年未收到政府信息公开申请，未发生行政复议、行政诉讼。\n政府信息公开申请全部办结。',
    expected: ['N-09 warning 12 0', 'N-09 warning 3 0', 'N-15 warning 1 0'],
  },
  {
    name: 'blank cells and unknown cells are not held against prose',
    cells: { '3.1.C7': 12 },
    narrative: '收到政府信息公开申请11件，办结10件，行政复议0件。',
    options: { missing: ['/applicationStatistics/carriedOver/total'] },
    expected: [],
  },
  {
    name: 'a total left out is summed, a wrong total leaves the choice',
    cells: { '3.3.1.C1': 258, '3.3.1.C2': 12, '4.R.C1': 10, '4.R.C4': 1, '4.R.C5': 0 },
    narrative:
      '受理依申请公开申请若干，予以公开政府信息公开申请270件。\n因政府信息公开引发行政复议11件。',
    expected: [],
  },
  {
    name: 'a general office: groups, a sum, a share, all upheld',
    edition: '2019',
    cells: {
      ...{ '3.1.C7': 859, '3.2.C7': 18, '3.3.7.C7': 805, '3.4.C7': 72, '3.3.1.C1': 258 },
      ...{ '3.3.1.C2': 14, '3.3.2.C1': 3, '3.3.4.1.C1': 265, '3.3.4.2.C1': 47, '3.3.4.3.C1': 25 },
      ...{ '4.R.C1': 5, '4.R.C4': 2, '4.R.C5': 7, '4.D.C1': 8, '4.D.C4': 1, '4.D.C5': 9 },
    },
    narrative:
      '市政府办公厅代表市政府共受理政府信息公开申请859件，申请数量较去年回落12.3%；答复政府信息公开申请805件（含上年度结转申请18件，另有72件申请按照《条例》顺延到下年度答复），均在法定期限内予以答复。予以公开及部分公开258件，占33.9%；因本机关不掌握等原因无法提供265件，占32.9%。信息公开类行政复议7件，诉讼9件，均获维持。',
    expected: [
      'N-05 warning 275 258',
      'N-11 information 32.05 33.9',
      'N-06 warning 337 265',
      'N-08 warning 5 7',
      'N-08 warning 8 9',
    ],
  },
  {
    name: 'a whole city: cases filed are not cases counted',
    cells: { '3.1.C7': 3525, '3.2.C7': 121, '4.R.C5': 170, '4.D.C5': 25, '4.A.C5': 52 },
    narrative:
      '全市全年共收办政府信息公开申请案件3646件。全市全年备案政府信息依申请公开领域行政复议案件134件，行政诉讼案件57件。',
    options: wholeArea,
    expected: ['N-08 warning 170 134', 'N-08 warning 77 57'],
  },
  {
    name: 'the own number in the report of the area says nothing, unless it is larger',
    cells: { '3.1.C7': 95, '3.2.C7': 0 },
    narrative: '区政府收到政府信息公开申请17件。\n区政府收到政府信息公开申请96件。',
    options: wholeArea,
    expected: ['N-16 information 95 96'],
  },
  {
    name: 'its scope is not stated: compared where another number proves the scope of the tables',
    cells: { '3.1.C7': 95, '3.2.C7': 0, '3.4.C7': 3 },
    narrative: '收到政府信息公开申请94件，结转下年度2件。',
    options: wholeArea,
    expected: [],
  },
  {
    name: 'the same, proved',
    cells: { '3.1.C7': 95, '3.2.C7': 0, '3.4.C7': 3 },
    narrative: '收到政府信息公开申请95件，结转下年度2件。',
    options: wholeArea,
    expected: ['N-04 warning 3 2'],
  },
  {
    name: 'the number of the area in a body’s own report says nothing',
    cells: { '3.1.C7': 17, '3.2.C7': 0 },
    narrative:
      '全区共收到政府信息公开申请95件，其中我局收到17件。\n市公安局收到政府信息公开申请3件。',
    expected: [],
  },
  {
    name: 'applicants by kind',
    cells: {
      '3.1.C1': 10,
      '3.1.C2': 1,
      '3.1.C6': 1,
      '3.1.C7': 12,
      '3.2.C7': 0,
      '3.2.C1': 0,
      '3.2.C2': 0,
    },
    narrative: '收到政府信息公开申请12件，其中自然人9件，法人或其他组织3件。',
    options: {},
    expected: [],
  },
  {
    name: 'documents, decisions and money, in either unit',
    cells: { '2.1.2.C1': 5, '2.1.2.C3': 25, '2.5.1.C1': 100, '2.8.1.C1': '59237.2449' },
    narrative:
      '制发行政规范性文件6件，现行有效25件。作出行政许可处理决定100件。行政事业性收费59237.24万元。\n行政事业性收费592372449元。\n行政事业性收费5.92亿元。\n行政事业性收费5.8亿元。',
    expected: ['N-10 warning 5 6', 'N-10 warning 5.92 5.8'],
  },
  {
    name: 'the fee for processing information, and its parts',
    cells: {},
    narrative: {
      otherMatters:
        '2024年有3件政府信息公开申请案件收取信息处理费2230元。其中，县民政局1件，收取880元；县人民政府办公室1件，收取1080元；半城镇人民政府1件，收取260元，收费标准均符合规定。\n未发出收费通知。',
      informationProcessingFee: { notices: 3, amountCharged: '2230.00', amountReceived: '2220.00' },
    },
    options: { year: 2024 },
    expected: ['N-14 warning 2220 2230', 'N-14 warning 3 0'],
  },
  {
    name: 'parts that exceed the whole, and parts that may overlap or go on',
    cells: {},
    narrative:
      '公开政府信息380条，其中文件30条，政务动态信息194条，机关信息104条，业务信息152条。\n公开政府信息380条，其中文件30条，政务动态信息94条。\n公开政府信息10条，其中涉及民生8条，涉及规划7条。\n收到政府信息公开申请12件，其中网上8件、信函4件，答复12件。\n开展培训3次，发布信息100条，其中活动5次。',
    expected: ['N-12 information 480 380'],
  },
  {
    name: 'shares that follow from some pair of numbers',
    cells: { ...twelve, '3.3.1.C7': 4 },
    narrative:
      '受理政府信息公开申请12件，予以公开4件，占33.3%。\n予以公开政府信息公开申请4件，占30.8%。\n予以公开政府信息公开申请4件，占28.5%。\n予以公开政府信息公开申请4件，占40%。',
    expected: ['N-11 information 30.77 40'],
  },
  {
    name: 'a share behind a number without a unit is of that number, not of the one before',
    cells: { ...twelve, '3.3.1.C7': 4 },
    narrative: '受理政府信息公开申请12件，予以公开4件，占33.3%；部分公开67，占4.61%。',
    expected: [],
  },
  {
    name: 'a part that is counted like its whole is of fewer organizations',
    cells: { '3.1.C7': 12, '3.2.C7': 0 },
    narrative:
      '我局共收到政府信息公开申请12件，其中本级收到8件，下属单位收到4件。\n共收到政府信息公开申请11件，其中局机关收到8件。',
    expected: ['N-01 error 12 11'],
  },
  {
    name: 'what came, and what of it was taken up: the table may hold the one or the other',
    cells: { '3.1.C7': 12, '3.2.C7': 0 },
    narrative:
      '共收到政府信息公开申请15件，实际受理12件。\n收到政府信息公开申请15件，其中12件依法受理。\n共收到政府信息公开申请15件，受理13件。',
    expected: ['N-01 warning 12 15', 'N-01 warning 12 15', 'N-01 error 12 15', 'N-01 error 12 13'],
  },
  {
    name: 'a government that does not say of whom it speaks may speak of its area',
    cells: { '3.1.C7': 12, '3.2.C7': 0 },
    narrative: '共收到政府信息公开申请95件。\n本机关收到政府信息公开申请13件。',
    options: { isGoverning: true },
    expected: ['N-01 warning 12 95', 'N-01 error 12 13'],
  },
  {
    name: 'changes over the year before',
    cells: twelve,
    narrative:
      '收到政府信息公开申请12件，同比增长20%。\n收到政府信息公开申请12件，较上年增加2件。\n收到政府信息公开申请12件，同比下降20%。\n收到政府信息公开申请12件，较上年增加5件。',
    options: { previous: { edition, figures: figuresWith({ '3.1.C7': 10, '3.2.C7': 0 }) } },
    expected: ['N-13 information 20 -20', 'N-13 information 2 5'],
  },
];

for (const { name, cells, narrative, options, edition: id = '2021', expected } of cases) {
  test(`findings: ${name}`, async (t) => {
    const prose = typeof narrative === 'string' ? { overview: narrative } : narrative;
    const wanted: ProseOptions = { kind: 'own', year: 2023, ...options };
    const found = checkProse(editionById(id), figuresWith(cells, id), prose, wanted);
    t.same(found.map(short), expected);
    for (const { message, claim, member } of found) {
      t.ok(message.zh.includes(claim.phrase) && message.en.length > 0);
      t.ok(prose[member]?.includes(claim.phrase));
    }
  });
}

interface ListedClaim {
  readonly text: string;
  readonly value: number | readonly number[];
  readonly agrees: boolean | null;
}

test('published reports: every listed contradiction, and nothing else', async (t) => {
  const counts = { listed: 0, found: 0, missed: 0, falseAlarms: 0 };
  for (const { name, bytes, expected } of knownReports) {
    const { edition: id, figures, narrative, missing, organizationName } = await read(bytes, name);
    const {
      narrative_claims = [],
      org,
      year,
    } = expected as typeof expected & {
      narrative_claims?: readonly ListedClaim[];
      org: { level?: string };
    };
    const isArea = org.level?.includes('aggregate') === true;
    const findings = checkProse(editionById(id), figures, narrative, {
      ...{ kind: isArea ? 'consolidated' : 'own', year, name: organizationName, missing },
    });
    const isAbout = ({ text, value }: ListedClaim, { actual, claim }: ProseFinding) =>
      [value].flat().includes(actual) || text.includes(claim.phrase);
    const wrong = narrative_claims.filter(({ agrees }) => agrees === false);
    const missed = wrong.filter((claim) => !findings.some((each) => isAbout(claim, each)));
    const alarms = findings.filter((each) => !wrong.some((claim) => isAbout(claim, each)));
    t.same(
      missed.map(({ text }) => text),
      [],
      `${name}: missed`,
    );
    t.same(alarms.map(short), [], `${name}: false alarms`);
    counts.listed += wrong.length;
    counts.found += wrong.length - missed.length;
    counts.missed += missed.length;
    counts.falseAlarms += alarms.length;
  }
  t.comment(JSON.stringify(counts));
});

test('published reports: a certain number that is changed is found', async (t) => {
  let changed = 0;
  for (const { name, bytes, expected } of knownReports) {
    const { edition: id, figures, narrative, missing, organizationName } = await read(bytes, name);
    const text = narrative.overview ?? '';
    const context = { edition: editionById(id), year: expected.year, name: organizationName };
    for (const claim of listClaims(text, context)) {
      const { subject, value, printed, offset, length } = claim;
      if (subject === null || !value || printed !== String(value)) continue;
      const wrong = value + 10_000;
      const phrase = text.slice(offset, offset + length);
      const at = offset + phrase.lastIndexOf(printed);
      const overview = text.slice(0, at) + wrong + text.slice(at + printed.length);
      const found = checkProse(
        context.edition,
        figures,
        { ...narrative, overview },
        {
          ...{ kind: claim.scope === 'area' ? 'consolidated' : 'own', missing },
          ...{ year: context.year, name: context.name },
        },
      );
      t.ok(
        found.some(({ actual }) => actual === wrong),
        `${name}: ${claim.phrase}`,
      );
      changed += 1;
    }
  }
  t.ok(changed > 0);
});
