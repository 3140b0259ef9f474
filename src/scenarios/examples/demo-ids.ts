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
} as const;
