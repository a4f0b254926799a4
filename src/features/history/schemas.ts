/** The schemas of versions of reports and of the differences between two. */
import { Type } from 'typebox';
import { listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import { anyOfQuery, instant, pageQuery, pageSchema } from '../../http/contract/schemas.ts';
import { statusSchema } from '../../reports/members.ts';
import { auditActionChoice, originMembers } from '../../reports/origin-schemas.ts';
import { reportParams } from '../../reports/schemas.ts';

const closed = { additionalProperties: false };

const versionNumber = (description: string) =>
  Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description });

const line = {
  version: versionNumber('版本号 / The number of the version'),
  status: statusSchema,
  title: Type.String({ description: '标题 / Title' }),
  digest: Type.String({ description: '报告内容的 SHA-256 / SHA-256 of the report as kept' }),
  createdAt: { ...instant, description: '产生时间 / When the version was made' },
  ruleSetVersion: Type.Union([Type.String(), Type.Null()], {
    description: '校验所用规则集的版本 / The rule set that checked it',
  }),
  ...originMembers,
};

const versionLine = Type.Object(line, {
  $id: 'ReportVersion',
  ...closed,
  description: '报告的一个版本 / A version of a report',
});

export const versionPage = pageSchema(ref(versionLine), 'ReportVersionPage');

export const versionsQuery = Type.Object(
  {
    status: anyOfQuery(statusSchema),
    action: anyOfQuery(auditActionChoice),
    ...pageQuery.properties,
    ...listAnswerQuery(versionLine, 'version'),
  },
  closed,
);

/** A version with its content, exactly as it was kept. */
export const keptVersion = Type.Object(
  {
    ...line,
    explanations: Type.Record(Type.String(), Type.String(), {
      description: '对警告的说明，按校验结果的 key / Reasons, by the key of the finding',
    }),
    report: Type.Unknown({
      description:
        '当时保存的报告全文，digest 即其 SHA-256；null 为升级前未保存全文的版本 / ' +
        'The report as it was kept, whose digest is digest; null: from before reports were kept',
    }),
  },
  { $id: 'KeptVersion', ...closed, description: '报告的一个版本及其全文 / A version, whole' },
);

const changeStep = {
  version: versionNumber('最后一次改动所在的版本 / The version in which it last changed'),
  createdAt: { ...instant, description: '该版本产生的时间 / When that version was made' },
  by: originMembers.by,
  action: originMembers.action,
  reason: originMembers.reason,
};

const difference = Type.Object(
  {
    pointer: Type.String({ description: '单元格或文字 / The cell or the prose' }),
    coordinates: Type.Union([Type.String(), Type.Null()], {
      description: '单元格坐标；null 为文字 / Coordinates of the cell; null: prose',
    }),
    label: Type.Union([Type.String(), Type.Null()], { description: '单元格的官方名称 / Label' }),
    before: Type.Unknown({ description: '较早版本中的值 / In the version compared with' }),
    after: Type.Unknown({ description: '本版本中的值 / In this version' }),
    ...changeStep,
  },
  { $id: 'Difference', ...closed, description: '一处不同及其由来 / A difference and its origin' },
);

export const differenceList = Type.Object(
  {
    from: versionNumber('对比的版本 / The version to compare with'),
    to: versionNumber('本版本 / This version'),
    items: Type.Array(ref(difference)),
  },
  {
    $id: 'DifferenceList',
    ...closed,
    description: '两个版本的全部不同 / All differences between two versions',
  },
);

export const versionParams = Type.Object(
  { ...reportParams.properties, version: versionNumber('版本号 / The number of the version') },
  closed,
);

export const diffQuery = Type.Object(
  {
    against: Type.Optional(
      versionNumber(
        '与哪个版本对比，默认为前一版本 / The version to compare with; by default the previous one',
      ),
    ),
  },
  closed,
);
