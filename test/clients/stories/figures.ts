/** What the stories of the clients file: a report with a fault, and its correction. */

const row = (naturalPerson: number) => ({
  ...{ naturalPerson, commercialEnterprise: 0, researchInstitution: 0 },
  ...{ publicWelfareOrganization: 0, legalServiceOrganization: 0, otherOrganization: 0 },
});
const none = row(0);
const cases = { upheld: 0, corrected: 0, other: 0, pending: 0 };

/** Three applications came in, four were granted; the row of regulations is blank. */
export const faultyReport = {
  narrative: {
    preamble: '根据《中华人民共和国政府信息公开条例》编制本报告。',
    overview:
      '2023年，本局主动公开政府信息；收到依申请公开3件；加强政府信息管理、平台建设和监督保障。',
    problemsAndImprovements: '公开的及时性有待提高，已建立月度检查制度加以改进。',
    otherMatters: '本年度未收取信息处理费。',
  },
  proactiveDisclosure: {
    regulations: { issued: null, repealed: null, inForce: null },
    normativeDocuments: { issued: 1, repealed: 0, inForce: 8 },
    administrativeLicenses: { decisions: 12 },
    administrativePenalties: { decisions: 2 },
    administrativeCompulsion: { decisions: 0 },
    administrativeFees: { amount: '0' },
  },
  applicationStatistics: {
    ...{ newlyReceived: row(3), carriedOver: none, carriedForward: none },
    outcomes: {
      ...{ granted: row(4), partiallyGranted: none },
      denied: {
        ...{ stateSecret: none, prohibitedByLaw: none, endangersSecurityOrStability: none },
        ...{ thirdPartyRights: none, internalAffairs: none, processInformation: none },
        ...{ enforcementFiles: none, administrativeInquiry: none },
      },
      unavailable: { notHeld: none, requiresCreation: none, unclearAfterCorrection: none },
      notProcessed: {
        ...{ petitionOrComplaint: none, repeated: none, publicPublication: none },
        ...{ excessive: none, confirmation: none },
      },
      otherOutcomes: { correctionOverdue: none, feeOverdue: none, other: none },
    },
  },
  reviewLitigation: { review: cases, litigation: { direct: cases, afterReview: cases } },
};

/** As many granted as came in. */
export const correction = { outcomes: { granted: { naturalPerson: 3 } } };

export const explanation = { reason: '县级部门无规章制定权，该行不适用。' };

export const signOff = { name: '张某某', post: '局长', date: '2024-01-25' };

/** Where the service is, and the administrator's key. */
export const { ORIGIN: origin = '', ADMIN_KEY: adminKey = '' } = process.env;

/** Returns an answer that must be there. */
export function expectAnswer<Answer>(answer: Answer, problem?: unknown): NonNullable<Answer> {
  if (answer === undefined || answer === null)
    throw new Error(`refused: ${JSON.stringify(problem)}`);
  return answer;
}
