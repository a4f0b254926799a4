/**
 * The course of a report: THE TABLE of transitions. draft → submitted → returned | accepted →
 * published → (correct) draft of a new version, while the published one stays readable → published,
 * superseding. Whatever is not in the table is refused.
 */
import type { Actor } from './actor.ts';
import type { FeedType } from './events.ts';
import type { Action, Placed } from './permissions.ts';
import { mayActOn } from './permissions.ts';

export const reportStatuses = ['draft', 'submitted', 'returned', 'accepted', 'published'] as const;

export type ReportStatus = (typeof reportStatuses)[number];

/**
 * What a transition requires. `sound`: the rules find no error, and every warning is explained.
 * `reason`: a reason. `sign-off`: name and post of the person who signs for the report, and the
 * day.
 */
export type Requirement = 'sound' | 'reason' | 'sign-off';

interface Transition {
  readonly from: readonly ReportStatus[];
  readonly to: ReportStatus;
  /** The permission that it requires. */
  readonly permission: Action;
  readonly requires: readonly Requirement[];
  /** The entry that it adds to the feed of changes. */
  readonly feed: FeedType | null;
}

export const workflow = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    permission: 'report.submit',
    requires: ['sound'],
    feed: null,
  },
  withdraw: {
    from: ['submitted'],
    to: 'draft',
    permission: 'report.withdraw',
    requires: [],
    feed: 'withdrawn',
  },
  return: {
    // Also `accepted`: an error that is found before publication sends the report back.
    from: ['submitted', 'accepted'],
    to: 'returned',
    permission: 'report.return',
    requires: ['reason'],
    feed: null,
  },
  accept: {
    from: ['submitted'],
    to: 'accepted',
    permission: 'report.accept',
    requires: ['sound'],
    feed: 'accepted',
  },
  publish: {
    from: ['accepted'],
    to: 'published',
    permission: 'report.publish',
    requires: ['sound', 'sign-off'],
    feed: 'published',
  },
  correct: {
    from: ['published'],
    to: 'draft',
    permission: 'report.correct',
    requires: ['reason'],
    feed: null,
  },
} as const satisfies Record<string, Transition>;

export type TransitionAction = keyof typeof workflow;

export const transitionActions = Object.keys(workflow) as TransitionAction[];

/** Returns an entry of the table with the general type of its lists. */
export function findTransition(action: TransitionAction): Transition {
  return workflow[action];
}

/**
 * The states of a report that is filed. A draft is not, nor is a report that was returned: the
 * organization has to act again.
 */
export const filedStatuses: readonly ReportStatus[] = ['submitted', 'accepted', 'published'];

/** The permissions of which any one lets a caller request transitions. */
export const transitionPermissions: readonly Action[] = transitionActions.map(
  (action) => workflow[action].permission,
);

/** The states in which the reporting organization may change the content of its report. */
const editable: readonly ReportStatus[] = ['draft', 'returned'];

/** What decides over actions besides the caller. */
export interface CourseState {
  readonly status: ReportStatus;
  /** When it was last submitted; null: never. */
  readonly submittedAt: string | null;
}

/** The actions on a report: changing it, deleting it, and the transitions. */
export const reportActions = ['update', 'delete', ...transitionActions] as const;

export type ReportAction = (typeof reportActions)[number];

/** Checks that the state of a report allows an action. */
export function isActionAllowed(
  action: ReportAction,
  { status, submittedAt }: CourseState,
): boolean {
  if (action === 'update') return editable.includes(status);
  // A report that was ever submitted stays.
  if (action === 'delete') return status === 'draft' && submittedAt === null;
  return findTransition(action).from.includes(status);
}

function permissionOf(action: ReportAction): Action {
  return action === 'update' || action === 'delete' ? 'report.write' : workflow[action].permission;
}

/** Returns the actions that a caller may take on a report in its current state. */
export function allowedActions(
  actor: Actor | null,
  organization: Placed,
  course: CourseState,
): ReportAction[] {
  if (actor === null) return [];
  return reportActions.filter(
    (action) =>
      isActionAllowed(action, course) && mayActOn(actor, permissionOf(action), organization),
  );
}
