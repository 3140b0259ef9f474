import { describe, expect, it } from 'vitest';
import { salesforceErrors } from '#mocks/salesforce/salesforce-errors.ts';

const field = { name: 'Title', label: 'Job Title', type: 'text' } as const;

describe('refusals of Salesforce', () => {
  it('[SF-9] answer 404 for what is not there or no longer there', () => {
    expect([salesforceErrors.notFound(), salesforceErrors.isDeleted()].map(({ status }) => status)).toEqual([404, 404]);
  });

  it('[SF-8] answer 403 once the requests of the day are used up', () => {
    expect(salesforceErrors.requestLimit()).toMatchObject({ status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED' });
  });

  it('answer 400 for all that a request gets wrong itself', () => {
    const refusals = [
      salesforceErrors.malformedId('x'),
      salesforceErrors.noSuchColumn('Lead', 'x'),
      salesforceErrors.notWritable('x'),
      salesforceErrors.requiredMissing(['x']),
      salesforceErrors.tooLong(field, 'x', 1),
      salesforceErrors.badEmail(field, 'x'),
      salesforceErrors.badPicklist(field, 'x'),
      salesforceErrors.wrongType(field, 'x'),
      salesforceErrors.badReference(field, 'x'),
      salesforceErrors.wrongObject(field, 'x'),
      salesforceErrors.noSuchReference(field),
      salesforceErrors.ownerBlank(),
      salesforceErrors.ownerInactive('Lead', 'x'),
      salesforceErrors.queueNotAllowed(),
      salesforceErrors.duplicateId('x'),
      salesforceErrors.convertedLead(),
      salesforceErrors.convertedStatus('x'),
      salesforceErrors.convertedOwner(),
      salesforceErrors.crossReference('x'),
      salesforceErrors.mergeRefused('x'),
      salesforceErrors.deleteRefused('x'),
      salesforceErrors.undeleteRefused('x'),
    ];
    expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 400));
  });

  it('show the first 80 characters of a text that is too long', () => {
    const text = `ab${'x'.repeat(77)}yz`;
    expect(salesforceErrors.tooLong(field, text, 40).message).toBe(
      `Job Title: data value too large: ab${'x'.repeat(77)}y (max length=40)`,
    );
  });
});
