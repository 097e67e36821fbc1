import { newId } from '../../platform/ids';
import { FormToken } from './form-token';

/** What every form carries that changes something: that it is ours, and a key of its own, so that it is sent once. */
export function SendKey({ value = newId() }: { value?: string | undefined }) {
  return (
    <>
      <FormToken />
      <input type="hidden" name="sendKey" value={value} />
    </>
  );
}
