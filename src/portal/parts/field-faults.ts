import { currentContext } from '../../platform/context';
import { DomainError, Invalid, type Fault } from '../../platform/errors';
import { problemText } from '../../platform/http/problem-words';
import { wordsIn } from '../render/facts';
import type { FieldFault } from './error-summary';

/** The fields of a form by their ids in their order, as the reader knows them. */
export type FieldLabels = Readonly<Record<string, string>>;

/**
 * What is wrong with a form, for its summary and beside its fields, in the order of the fields; what concerns the
 * form as a whole stands beside `main`. What is no fault of the form is thrown on.
 */
export function faultsOf(
  error: unknown,
  labels: FieldLabels,
  main: string = Object.keys(labels)[0] ?? '',
): FieldFault[] {
  if (!(error instanceof DomainError)) throw error;
  const { locale } = currentContext();
  if (error instanceof Invalid && error.faults.length > 0) {
    const order = Object.keys(labels);
    return error.faults
      .map((fault) => {
        const id = fieldOf(fault.path);
        return { field: id in labels ? id : main, message: sentence(fault, labels[id] ?? id) };
      })
      .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  }
  return [{ field: main, message: problemText(error.code, locale, error.params) }];
}

/** `shop.name` is the field `shopName`, and `fileIds.0` one of `fileIds`. */
function fieldOf(path: string): string {
  return path.replace(/\.\d+$/, '').replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function sentence({ code, params }: Fault, label: string): string {
  const { locale } = currentContext();
  const { faults } = wordsIn(locale);
  switch (code) {
    case 'request.required':
      return faults.required(label);
    case 'request.too-short':
      return faults.tooShort(label);
    case 'request.too-long':
      return faults.tooLong(label);
    case 'request.wrong-form':
      return faults.wrongForm(label);
    case 'request.not-an-email':
      return faults.notAnEmail;
    case 'request.not-an-address':
      return faults.notAnAddress;
    default:
      return problemText(code, locale, params);
  }
}
