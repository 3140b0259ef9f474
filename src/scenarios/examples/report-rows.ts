import { textTable } from '../demo-org/text-table.ts';

/** Leads as a Salesforce report exports them, under labels; Robin Hale is nobody the demo org knows. */
export const labelledLeads = textTable(`
First Name | Last Name  | Company / Account     | Title              | Email                               | Phone            | Lead Source      | Lead Status          | Rating | Country        | Lead Owner
Pia        | Holmberg   | Norrland Paper Oy     | Energy Manager     | pia.holmberg@norrland.example       | +358 8 555 0201  | Web              | Open - Not Contacted | Warm   | Finland        | Sam Okafor
Rafael     | Ortega     | Sierra Cold Storage   | Logistics Director | rafael.ortega@sierracold.example    | +34 91 555 0202  | Trade Show       | Open - Not Contacted | Hot    | Spain          | Inbound Leads
Beatrice   | Nkosi      | Drakens Wines         | Export Manager     | beatrice.nkosi@drakenswines.example | +27 21 555 0203  | Webinar          | Open - Not Contacted | Warm   | South Africa   | Priya Nair
Colin      | Marsh      | Granite Peak Bank     | Analyst            | colin.marsh@granitepeak.example     | +1 303 555 0204  | Web              | Working - Contacted  | Cold   | United States  | Tom Becker
Haruto     | Mori       | Mori Precision        | President          | haruto.mori@moriprecision.example   | +81 52 555 0205  | Partner Referral | Open - Not Contacted | Hot    | Japan          | Partner Leads
Agnes      | Dubois     | Solenne Cosmetics     | Brand Manager      | agnes.dubois@solenne.example        | +33 1 555 0206   | Webinar          | Working - Contacted  | Warm   | France         | Nia Cole
Tim        | O'Connell  | "Blue Hen" Bakery, LLC | Owner             | tim.oconnell@bluehen.example        | +1 302 555 0207  | Phone Inquiry    | Open - Not Contacted | Cold   | United States  | Robin Hale
Ewa        | Mazur      | Vistula Freight       | Customs Specialist | ewa.mazur@vistulafreight.example    | +48 58 555 0208  | Web              | Recycled             | Cold   | Poland         | Recycled Leads
Sanjay     | Iyer       | Deccan Instruments    | Head of Quality    | sanjay.iyer@deccaninst.example      | +91 80 555 0209  | Trade Show       | Open - Not Contacted | Warm   | India          | Sam Okafor
Lotte      | Mikkelsen  | Fjord Ferries         | Ticketing Lead     | lotte.mikkelsen@fjordferries.example | +47 55 555 0210 | Web              | Nurturing            | Warm   | Norway         | Priya Nair
`);

/** Contacts in the same form; two of their accounts are of another org. */
export const labelledContacts = textTable(`
First Name | Last Name | Account ID         | Account Name             | Title               | Email                               | Business Phone   | Lead Source | Contact Owner
Ola        | Persson   | 001ak0000065d6uAAA | Brightmoor Energy AB     | Maintenance Lead    | ola.persson@brightmoor.example      | +46 40 555 0301  | Web         | Lena Fischer
Imogen     | Price     | 001ak0000065d6wAAA | Corvane Systems Ltd.     | Procurement Manager | imogen.price@corvane.example        | +44 117 555 0302 | Webinar     | Tom Becker
Stefanie   | Huber     | 001ak0000065d6xAAA | Kestrel Robotics GmbH    | Controls Engineer   | stefanie.huber@kestrelrobotics.example | +49 821 555 0303 | Trade Show | Lena Fischer
Marcus     | Reid      | 001ak0000065d6yAAA | Granite Peak Bank        | Compliance Officer  | marcus.reid@granitepeak.example     | +1 303 555 0304  | Web         | Priya Nair
Joan       | Pereira   | 001ak0000065d6zAAA | Meridian Insurance Group | Fleet Policies      | joan.pereira@meridianins.example    | +1 860 555 0305  | Webinar     | Priya Nair
Dale       | Nguyen    | 001ak0000065d70AAA | Quarry Lane Foods, Inc.  | Quality Lead        | dale.nguyen@quarrylane.example      | +1 608 555 0306  | Other       | Sam Okafor
Tiago      | Matos     | 001ak0000065d71AAA | Tidewell Logistics       | Yard Manager        | tiago.matos@tidewell.example        | +351 22 555 0307 | Web         | Sam Okafor
Kaisa      | Lehto     | 001ak0000065d72AAA | Norrland Paper Oy        | Buyer               | kaisa.lehto@norrland.example        | +358 8 555 0308  | Trade Show  | Nia Cole
Moses      | Adeyemi   | 001Hq00003xTbLmIAK | Lagos Cement             | Plant Director      | moses.adeyemi@lagoscement.example   | +234 1 555 0309  | Web         | Sam Okafor
Yvonne     | Lacroix   | 001Hq00003xTcPwIAK | Ateliers Lacroix         | Owner               |                                     | +33 4 555 0310   | Other       | Priya Nair
`);
