import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

export const JOB = Symbol('job');

/** What a job is called, how often it looks, and what it does (shown to admins and in docs/operating.md). */
export interface JobDeclaration {
  readonly name: string;
  readonly everySeconds: number;
  readonly does: string;
}

/**
 * Finds what is due and sends one command for each. Its cost depends on what is due, never on how much exists.
 */
export interface ScheduledJob {
  /** Handles what is due now, in bounded batches; answers how many items it handled. */
  run(): Promise<number>;
}

export const Job = (declaration: JobDeclaration) =>
  applyDecorators(Injectable(), SetMetadata(JOB, declaration));
