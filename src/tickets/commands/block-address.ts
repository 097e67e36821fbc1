import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import { BlockedAddresses } from '../store/blocked-addresses';

/** From this address no ticket is taken any more. Errors: `tickets.already-blocked`. */
export class BlockAddress extends Command<void> {
  constructor(
    readonly supervisorId: string,
    readonly address: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(BlockAddress)
export class BlockAddressHandler implements ICommandHandler<BlockAddress> {
  constructor(
    private readonly blocked: BlockedAddresses,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ supervisorId, address, reason }: BlockAddress): Promise<void> {
    if (!(await this.blocked.add(address, reason, supervisorId, this.clock.now()))) {
      throw new Conflict('tickets.already-blocked');
    }
    await this.audit.write({ action: 'tickets.address-blocked', subject: address, after: { reason } });
  }
}
