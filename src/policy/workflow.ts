/**
 * The course of a report: THE TABLE of transitions. draft → submitted → returned | accepted →
 * published → (correct) draft of a new version, while the published one stays readable → published,
 * superseding. What is not in the table is refused.
 */
import type { Actor } from './actor.ts';
import type { FeedType } from './events.ts';
import type { Action, Placed } from './permissions.ts';
import { mayActOn } from './permissions.ts';

export const reportStatuses = ['draft', 'submitted', 'returned', 'accepted', 'published'] as const;

export type ReportStatus = (typeof reportStatuses)[number];

/**
 * What a transition asks for. `sound`: the rules find no error, and every warning is explained.
 * `reason`: why. `sign-off`: name and post of who answers for the report, and the day.
 */
export type Requirement = 'sound' | 'reason' | 'sign-off';

interface Transition {
  readonly from: readonly ReportStatus[];
  readonly to: ReportStatus;
  /** Who may. */
  readonly permission: Action;
  readonly requires: readonly Requirement[];
  /** What the feed of changes says of it. */
  readonly feed: FeedType | null;
}

export const workflow = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    permission: 'reports.submit',
    requires: ['sound'],
    feed: null,
  },
  withdraw: {
    from: ['submitted'],
    to: 'draft',
    permission: 'reports.withdraw',
    requires: [],
    feed: 'withdrawn',
  },
  return: {
    // Also what was accepted: what is found wrong before publication goes back, not out.
    from: ['submitted', 'accepted'],
    to: 'returned',
    permission: 'reports.return',
    requires: ['reason'],
    feed: null,
  },
  accept: {
    from: ['submitted'],
    to: 'accepted',
    permission: 'reports.accept',
    requires: ['sound'],
    feed: 'accepted',
  },
  publish: {
    from: ['accepted'],
    to: 'published',
    permission: 'reports.publish',
    requires: ['sound', 'sign-off'],
    feed: 'published',
  },
  correct: {
    from: ['published'],
    to: 'draft',
    permission: 'reports.correct',
    requires: ['reason'],
    feed: null,
  },
} as const satisfies Record<string, Transition>;

export type TransitionAction = keyof typeof workflow;

export const transitionActions = Object.keys(workflow) as TransitionAction[];

/** An entry of the table, with its lists of whatever states. */
export function transition(action: TransitionAction): Transition {
  return workflow[action];
}

/** The entries of the permission table that let somebody ask for a transition at all. */
export const transitionPermissions: readonly Action[] = transitionActions.map(
  (action) => workflow[action].permission,
);

/** The states in which the body that reports may change what stands in its report. */
const editable: readonly ReportStatus[] = ['draft', 'returned'];

/** What decides over actions beside the caller. */
export interface Course {
  readonly status: ReportStatus;
  /** When it was last submitted; null: never. */
  readonly submittedAt: string | null;
}

/** What can be done to a report: changing it, taking it away, and the transitions. */
export const reportActions = ['update', 'delete', ...transitionActions] as const;

export type ReportAction = (typeof reportActions)[number];

/** Whether the state lets a report be changed, taken away, or led on. */
export function fits(action: ReportAction, { status, submittedAt }: Course): boolean {
  if (action === 'update') return editable.includes(status);
  // What was once filed stays, whatever became of it.
  if (action === 'delete') return status === 'draft' && submittedAt === null;
  return transition(action).from.includes(status);
}

function permissionOf(action: ReportAction): Action {
  return action === 'update' || action === 'delete' ? 'reports.write' : workflow[action].permission;
}

/** What a caller may do to a report as it stands. */
export function allowedActions(
  actor: Actor | null,
  organization: Placed,
  course: Course,
): ReportAction[] {
  if (actor === null) return [];
  return reportActions.filter(
    (action) => fits(action, course) && mayActOn(actor, permissionOf(action), organization),
  );
}
