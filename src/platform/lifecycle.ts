import { Injectable } from '@nestjs/common';

/** Whether this process takes new work; a load balancer asks before it sends any. */
@Injectable()
export class Lifecycle {
  private draining = false;

  get isDraining(): boolean {
    return this.draining;
  }

  drain(): void {
    this.draining = true;
  }
}
