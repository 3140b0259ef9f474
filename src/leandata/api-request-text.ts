/** [APP-9] The words that Outreach's API request form takes, beside the Callback URL. */
export const apiRequestText =
  'I am requesting the Application ID and Client Secret to set up the LeanData-Outreach Integration.';
