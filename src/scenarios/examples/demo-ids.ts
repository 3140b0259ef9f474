/** What the examples name of the demo org; a test holds them against it. */
export const demoIds = {
  dana: '005ak0000065d6uAAA',
  nia: '005ak0000065d70AAA',
  inboundLeads: '00Gak0000065d6uEAA',
  partnerLeads: '00Gak0000065d6vEAA',
  inboundSdrs: 'inbound-sdrs',
  inboundWelcome: 1,
  webinarFollowUp: 2,
  newsletterNurture: 3,
  executiveOutreach: 4,
  /** Outreach user. */
  sam: 2,
  lenasMailbox: 5,
  /** Of the example's leads, as a run numbers them: the one without an email address, and his prospect. */
  hugo: '00Qak0000065d7sEAA',
  hugosProspect: 49,
} as const;
