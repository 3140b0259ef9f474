import { textTable } from '../demo-org/text-table.ts';
import { demoIds } from './demo-ids.ts';

/**
 * Inquiries of one morning, under API names. Some are people of known accounts; some have prospects
 * already that are locked, opted out or in a sequence; one has no email; two belong to queues.
 */
export const newLeads = textTable(`
FirstName | LastName   | Company                | Title                   | Email                                   | Phone            | LeadSource       | Rating | Country        | NumberOfEmployees | OwnerId
Elin      | Bergström  | Brightmoor Energy AB   | Grid Engineer           | elin.bergstrom@brightmoor.example       | +46 40 555 0101  | Web              | Warm   | Sweden         | 850  |
Mateo     | Vidal      | Corvane Systems        | VP Product              | mateo.vidal@corvane.example             | +44 117 555 0102 | Webinar          | Hot    | United Kingdom | 1200 |
Ayumi     | Sato       | Hanabi Toys            | Marketing Manager       | ayumi.sato@hanabitoys.example           | +81 3 555 0103   | Web              | Warm   | Japan          | 75   |
Conor     | Byrne      | Clonard Dairy          | Operations Director     | conor.byrne@clonard.example             | +353 1 555 0104  | Trade Show       | Hot    | Ireland        | 410  |
Priscilla | Amoah      | Volta Textiles         | Owner                   | priscilla.amoah@voltatextiles.example   | +233 30 555 0105 | Web              | Warm   | Ghana          | 28   |
Rik       | Janssens   | Scheldt Chemicals      | Plant Engineer          | rik.janssens@scheldtchem.example        | +32 3 555 0106   | Phone Inquiry    | Cold   | Belgium        | 1500 |
Tara      | Feldman    | Granite Peak Bank      | Chief Information Security Officer | tara.feldman@granitepeak.example | +1 303 555 0107 | Webinar        | Hot    | United States  | 780  |
Dmitri    | Sokolov    | Norrland Paper Oy      | IT Director             | dmitri.sokolov@norrland.example         | +358 8 555 0108  | Web              | Warm   | Finland        | 2300 |
Luca      | Moretti    | Corvane Systems        | Platform Engineer       | luca.moretti@corvane.example            | +39 02 555 0109  | Web              | Warm   | Italy          | 1200 |
Peter     | Novák      | Tidewell Logistics     | Dispatch Manager        | peter.novak@tidewell.example            | +420 2 555 0110  | Web              | Warm   | Czechia        | 420  |
Isabel    | Duarte     | Tidewell Logistics     | Fleet Planner           | isabel.duarte@tidewell.example          | +351 22 555 0111 | Trade Show       | Warm   | Portugal       | 420  |
Walter    | Krug       | Meridian Insurance     | Head of Underwriting    | walter.krug@meridianins.example         | +1 860 555 0112  | Webinar          | Warm   | United States  | 2100 |
Noor      | Siddiqui   | Indus Pharma           | Chief Executive         | noor.siddiqui@induspharma.example       | +92 21 555 0113  | Web              | Hot    | Pakistan       | 640  |
Olga      | Marin      | Danube Steel           | Shift Manager           | olga.marin@danubesteel.example          | +36 1 555 0114   | Purchased List   | Cold   | Hungary        | 1900 |
Jack      | Tennant    | Harbour & Home         | Store Director          | jack.tennant@harbourhome.example        | +61 2 555 0115   | Web              | Warm   | Australia      | 180  |
Leïla     | Benali     | Atlas Carrelage        |                         | leila.benali@atlascarrelage.example     | +212 5 555 0116  | Web              | Cold   | Morocco        | 52   |
Hugo      | Lefebvre   | Lefebvre Fils          | Owner                   |                                         | +33 1 555 0117   | Phone Inquiry    | Cold   | France         | 9    |
Kim       | Larsen     | Larsen Keramik         | Designer                | kim.larsen@freemail.example             | +45 33 555 0118  | Web              | Cold   | Denmark        | 3    |
Boris     | Danilov    | Quillmark Analytics    | Competitive Intelligence | boris.danilov@quillmark.example        | +359 2 555 0119  | Webinar          | Cold   | Bulgaria       | 90   |
QA        | Robot      | Test Company           |                         | qa.robot@larkfield.example              |                  | Web              |        |                |      |
Samira    | Nasser     | Cedar Port Services    | Terminal Manager        | samira.nasser@cedarport.example         | +961 1 555 0121  | Partner Referral | Warm   | Lebanon        | 320  | ${demoIds.partnerLeads}
Eduardo   | Pinto      | Serra Coffee           | Export Manager          | eduardo.pinto@serracoffee.example       | +55 11 555 0122  | Web              | Warm   | Brazil         | 140  | ${demoIds.inboundLeads}
Wendy     | Cho        | Lanternfish Studios    | Studio Director         | wendy.cho@lanternfish.example           | +1 604 555 0123  | Trade Show       | Hot    | Canada         | 66   | ${demoIds.nia}
Abel      | Tesfaye    | Highland Roasters      | Finance Manager         | abel.tesfaye@highlandroasters.example   | +251 11 555 0124 | Web              | Warm   | Ethiopia       | 85   |
Renate    | Vogel      | Kestrel Robotics       | Head of Purchasing      | renate.vogel@kestrelrobotics.example    | +49 821 555 0125 | Webinar          | Warm   | Germany        | 640  |
`);
