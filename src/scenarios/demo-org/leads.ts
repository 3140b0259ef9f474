import { textTable } from './text-table.ts';

/**
 * Leads in order of creation. `outreach` says how the person stands there: blank for no prospect,
 * `prospect`, and what is the matter with it: `opted out`, `locked`, `in 1` or `done 1` for a sequence;
 * `stale 4711` is an id of a prospect that Outreach no longer has. Queue-owned leads and those of users
 * who are not in Outreach have no prospect, as the sync refuses them (SYN-8), save where one was made before.
 */
export const demoLeads = textTable(`
first     | last       | company                  | title                  | email                                    | owner    | sdr   | source           | status              | rating | employees | country        | outreach
Maya      | Lindqvist  | Brightmoor Energy        | Head of Operations     | maya.lindqvist@brightmoor.example        | sam      | sam   | Webinar          | Working - Contacted | Hot    | 850       | Sweden         | prospect
Jonas     | Albrecht   | Brightmoor Energy        | Plant Manager          | jonas.albrecht@brightmoor.example        | priya    |       | Web              | Open - Not Contacted | Warm  | 850       | Germany        | prospect
Inês      | Carvalho   | Tidewell Logistics       | VP Supply Chain        | ines.carvalho@tidewell.example           | sam      | priya | Trade Show       | Working - Contacted | Hot    | 420       | Portugal       | prospect, in 4
Peter     | Novák      | Tidewell Logistics       | Dispatch Manager       | peter.novak@tidewell.example             | priya    |       | Web              | Open - Not Contacted | Cold  | 420       | Czechia        | prospect, done 1
Aisha     | Rahman     | Corvane Systems          | Chief Technology Officer | aisha.rahman@corvane.example           | sam      |       | Partner Referral | Working - Contacted | Hot    | 1200      | United Kingdom | prospect, in 2
Luca      | Moretti    | Corvane Systems          | Platform Engineer      | luca.moretti@corvane.example             | priya    |       | Webinar          | Open - Not Contacted | Warm  | 1200      | Italy          | prospect, opted out
Grace     | Whitfield  | Hollin & Reed            | Office Manager         |                                          | sam      |       | Phone Inquiry    | Open - Not Contacted | Cold  | 35        | United States  | prospect
Dmitri    | Sokolov    | Norrland Paper           | IT Director            | dmitri.sokolov@norrland.example          | priya    |       | Web              | Working - Contacted | Warm   | 2300      | Finland        | prospect, locked
Hannah    | Osei       | Norrland Paper           | Procurement Lead       | hannah.osei@norrland.example             | marcus   |       | Purchased List   | Open - Not Contacted | Cold  | 2300      | Finland        | prospect
Felix     | Brandt     | Kestrel Robotics         | Chief Operating Officer | felix.brandt@kestrelrobotics.example    | tom      | sam   | Webinar          | Working - Contacted | Hot    | 640       | Germany        | prospect
Yuki      | Tanaka     | Kestrel Robotics         | Automation Lead        | yuki.tanaka@kestrelrobotics.example      | lena     | priya | Trade Show       | Working - Contacted | Warm   | 640       | Japan          | prospect
Nadia     | Haddad     | Solenne Cosmetics        | Marketing Director     | nadia.haddad@solenne.example             | nia      |       | Web              | Open - Not Contacted | Hot   | 310       | France         | prospect
Bram      | de Vries   | Polder Foods             | Sales Director         | bram.devries@polderfoods.example         | nia      |       | Partner Referral | Open - Not Contacted | Warm  | 150       | Netherlands    | prospect
Sara      | Lindholm   | Brightmoor Energy UK     | Facilities Lead        | sara.lindholm@brightmoor.example         | tom      |       | Webinar          | Closed - Converted  | Hot    | 120       | United Kingdom | converted
Carla     | Mendes     | Vento Wind               | Project Lead           | carla.mendes@ventowind.example           | recycled |       | Webinar          | Recycled            | Warm   | 95        | Brazil         | prospect
Owen      | Pryce      | Saltash Marine           | Owner                  | owen.pryce@saltash.example               | recycled |       | Phone Inquiry    | Recycled            | Cold   | 22        | United Kingdom | prospect
Mei       | Chen       | Lumenfold                | Design Director        | mei.chen@lumenfold.example               | recycled |       | Web              | Recycled            | Warm   | 130       | Taiwan         | prospect, done 2
Andrew    | Kerr       | Quarry Lane Foods        | Warehouse Manager      | andrew.kerr@quarrylane.example           | recycled |       | Trade Show       | Recycled            | Cold   | 330       | United States  | prospect
Lucía     | Ferrer     | Meridian Insurance       | Broker Relations       | lucia.ferrer@meridianins.example         | recycled |       | Webinar          | Recycled            | Warm   | 2100      | Spain          |
Stefan    | Ilić       | Adria Telecom            | Network Planner        | stefan.ilic@adriatelecom.example         | inbound  |       | Web              | Open - Not Contacted | Warm  | 900       | Croatia        |
Rosa      | Delgado    | Altiplano Mining         | Safety Manager         | rosa.delgado@altiplano.example           | inbound  |       | Trade Show       | Open - Not Contacted | Cold  | 3100      | Chile          |
Ethan     | Brooks     | Granite Peak Bank        | Branch Manager         | ethan.brooks@granitepeak.example         | inbound  |       | Web              | Open - Not Contacted | Warm  | 780       | United States  |
Farah     | Aziz       | Granite Peak Bank        | Head of Digital        | farah.aziz@granitepeak.example           | partner  |       | Partner Referral | Open - Not Contacted | Hot   | 780       | Malaysia       |
Tomasz    | Wrona      | Vistula Freight          | Fleet Manager          | tomasz.wrona@vistulafreight.example      | partner  |       | Partner Referral | Open - Not Contacted | Warm  | 260       | Poland         |
Lily      | Harrow     | Fernside Clinics         | Practice Manager       | lily.harrow@fernside.example             | sam      |       | Purchased List   | Open - Not Contacted | Cold  | 60        | United Kingdom |
Gustavo   | Prado      | Andes Outfitters         | Store Manager          | gustavo.prado@andesoutfitters.example    | priya    |       | Purchased List   | Open - Not Contacted | Cold  | 45        | Argentina      |
Sofia     | Rossi      | Bellacqua Hotels         | Revenue Manager        | sofia.rossi@bellacqua.example            | priya    | sam   | Purchased List   | Open - Not Contacted | Warm  | 240       | Italy          |
Noah      | Kim        | Parallax Games           | Producer               | noah.kim@parallaxgames.example           | sam      |       | Web              | Open - Not Contacted | Warm  | 110       | South Korea    |
Amara     | Diallo     | Sahel Solar              | Founder                | amara.diallo@sahelsolar.example          | nia      |       | Web              | Open - Not Contacted | Hot   | 18        | Senegal        |
Viktor    | Szabó      | Danube Steel             | Finance Director       | viktor.szabo@danubesteel.example         | oscar    |       | Purchased List   | Open - Not Contacted | Cold  | 1900      | Hungary        |
Maya      | Lindqvist  | Brightmoor Energy AB     | Operations             | maya.lindqvist@brightmoor.example        | inbound  |       | Web              | Open - Not Contacted | Warm  | 850       | Sweden         |
A.        | Rahman     | Corvane                  | CTO                    | aisha.rahman@corvane.example             | priya    |       | Web              | Open - Not Contacted | Warm  |           | United Kingdom |
Felix     | Brandt     | Kestrel Robotics GmbH    |                        | felix.brandt@kestrelrobotics.example     | inbound  |       | Phone Inquiry    | Open - Not Contacted |       |           | Germany        |
Helena    | Voss       | Meridian Insurance       | Claims Director        | helena.voss@meridianins.example          | sam      |       | Webinar          | Open - Not Contacted | Hot   | 2100      | United States  |
Paul      | Anders     | Quarry Lane Foods Inc    | Purchasing             | paul.anders@quarrylane.example           | inbound  |       | Web              | Open - Not Contacted | Warm  |           | United States  |
Ben       | Carter     | Carter Joinery           | Owner                  | ben.carter@freemail.example              | inbound  |       | Web              | Open - Not Contacted | Warm  | 4         | United Kingdom |
Zoë       | Papadakis  | Papadakis Studio         | Architect              | zoe.papadakis@freemail.example           | priya    |       | Web              | Open - Not Contacted | Cold  | 2         | Greece         | prospect
Ivan      | Petrov     | Quillmark Analytics      | Product Manager        | ivan.petrov@quillmark.example            | sam      |       | Webinar          | Open - Not Contacted | Cold  | 90        | Bulgaria       | prospect
Charlotte | Webb       | Granite Peak Bank        | Treasury Lead          | charlotte.webb@granitepeak.example       | priya    |       | Partner Referral | Working - Contacted | Hot    | 780       | United States  | prospect, in 6
Derek     | Fontaine   | Maplewood Stores         | Buyer                  | derek.fontaine@maplewood.example         | sam      |       | Purchased List   | Open - Not Contacted | Cold  | 520       | Canada         | stale 4711
Anneke    | Visser     | Polder Foods             | Quality Manager        | anneke.visser@polderfoods.example        | sam      |       | Webinar          | Open - Not Contacted | Warm  | 150       | Netherlands    | prospect
Kwame     | Mensah     | Coastline Fisheries      | Managing Director      | kwame.mensah@coastline.example           | priya    |       | Trade Show       | Working - Contacted | Hot    | 210       | Ghana          | prospect
Omar      | Farouk     | Nilegate Textiles        | Chief Executive        | omar.farouk@nilegate.example             | sam      |       | Web              | Open - Not Contacted | Hot   | 540       | Egypt          | prospect
Test      | Lead       | Larkfield Software       | Please ignore          | test.lead@larkfield.example              | dana     |       | Other            | Open - Not Contacted |       |           |                |
`);
