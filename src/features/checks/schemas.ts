/** The schemas of a check, which stores nothing. */
import { Type } from 'typebox';
import { organizationKinds, organizationLevels, powers } from '../../form/organization.ts';
import { findingCountsSchema, findingSchema } from '../../http/contract/finding-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import { choice, textField } from '../../http/contract/schemas.ts';
import {
  computedSchema,
  editionSchema,
  kindSchema,
  titleSchema,
  yearSchema,
} from '../../reports/members.ts';
import { anyTables, narrativeInput } from '../../reports/schemas.ts';

const closed = { additionalProperties: false };

/** Characters of the name of an organization. */
const nameLengthMax = 200;
/** The largest number of reports that one report sums up. */
const childrenMax = 1000;
/** The largest number of organizations with whose prose a report is compared. */
const siblingsMax = 100;

type Tables = Record<keyof ReturnType<typeof anyTables>, Type.TSchema>;

const name = { ...textField(nameLengthMax, 1), description: '机关名称 / Name of the organization' };
const level = choice(organizationLevels, '层级 / Level');
const organizationKind = choice(organizationKinds, '机关类别 / Kind of organization');

/** Lengths of a code and of a contact, in characters. */
const codeLengthMax = 40;
const contactLengthMax = 100;
const contactsMax = 50;

/** A code that may be wrong: the rules report what is wrong with it. */
const code = (description: string) => ({ ...textField(codeLengthMax), description });

const organization = Type.Object(
  {
    ...{ name, level, kind: organizationKind },
    ...Type.Partial(
      Type.Object({
        code: code('统一社会信用代码 / Unified social credit code'),
        divisionCode: code('行政区划代码 / Division code'),
        parentDivisionCode: code('上级的行政区划代码 / Division code of the organization above'),
        powers: Type.Array(choice(powers, '权力 / A power'), {
          maxItems: powers.length,
          description: '权责清单；不填则不判断 / The list of powers; left out: not known',
        }),
        contacts: Type.Array(textField(contactLengthMax, 1), {
          maxItems: contactsMax,
          description: '已确认的机关联系方式 / Contacts confirmed as those of the office',
        }),
      }),
    ).properties,
  },
  {
    ...closed,
    description:
      '报告机关；不填则不判断与机关有关的规则 / The organization that reports; without it rules about it are not evaluated',
  },
);

function inputOf(tables: Tables, patched: Tables, options: Record<string, unknown>) {
  const narrative = ref(narrativeInput);
  const own = { kind: kindSchema, title: titleSchema, narrative, organization, ...tables };
  const previous = Type.Partial(Type.Object({ narrative, ...tables }), {
    ...closed,
    description:
      '本机关上年的报告 / The report of the year before, of the same organization and kind',
  });
  const child = Type.Object(
    {
      name,
      kind: Type.Optional(organizationKind),
      ...Type.Partial(Type.Object(tables)).properties,
    },
    {
      ...closed,
      description: '所汇总的一份报告；没有表格即未报 / Without tables: it has no report',
    },
  );
  const sibling = Type.Object(
    { name, narrative },
    {
      ...closed,
      description: '同级机关报告的文字 / The prose of an organization under the same office',
    },
  );
  const patch = Type.Partial(Type.Object({ title: titleSchema, narrative, ...patched }), {
    ...closed,
    description: '设想的改动（RFC 7396） / A change to try',
  });
  const around = {
    previous,
    children: Type.Array(child, { maxItems: childrenMax }),
    siblings: Type.Array(sibling, { maxItems: siblingsMax }),
    patch,
  };
  return Type.Object(
    { year: yearSchema, ...Type.Partial(Type.Object({ ...own, ...around })).properties },
    { ...closed, ...options },
  );
}

/** The request body of a check, as documented. */
export const checkInput = inputOf(anyTables('sent'), anyTables('patch'), {
  $id: 'FiguresInput',
  description:
    '待校验的数据；未填的部分不校验，未填的合计由服务计算；previous、children、siblings 用于跨年度、汇总和雷同规则，patch 为设想的改动 / ' +
    'The report to check: parts left out are not checked, totals left out are computed',
});

const unvalidatedTables = {
  proactiveDisclosure: Type.Unknown(),
  applicationStatistics: Type.Unknown(),
  reviewLitigation: Type.Unknown(),
};

/** The same without the tables, which are validated by the edition of the year. */
export const checkEnvelope = inputOf(unvalidatedTables, unvalidatedTables, {});

const findings = Type.Array(ref(findingSchema), { description: '校验结果 / The findings' });
const keys = (description: string) => Type.Array(Type.String(), { description });

const whatIf = Type.Object(
  {
    computed: computedSchema,
    findings,
    counts: ref(findingCountsSchema),
    added: keys('新出现的校验结果的 key / Keys of the findings that the patch would add'),
    removed: keys('消除的校验结果的 key / Keys of the findings that it would fix'),
  },
  { $id: 'WhatIf', ...closed, description: '改动后的结果 / The result with the patch' },
);

export const checkAnswer = Type.Object(
  {
    edition: editionSchema,
    computed: computedSchema,
    findings,
    counts: ref(findingCountsSchema),
    missing: keys('所发表格中尚空白的单元格 / Cells of the tables sent that are still blank'),
    whatIf: Type.Union([ref(whatIf), Type.Null()], {
      description:
        'patch 的结果；没有 patch 时为 null / The result with the patch; null without one',
    }),
  },
  { $id: 'CheckAnswer', ...closed, description: '校验的结果 / The result of the check' },
);
