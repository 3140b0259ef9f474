import { textTable } from './text-table.ts';

/** `outreach` is read as on leads. */
export const demoContacts = textTable(`
first  | last      | account                    | title                | email                                  | owner  | outreach
Erik   | Sundin    | Brightmoor Energy AB       | Chief Information Officer | erik.sundin@brightmoor.example    | lena   | prospect
Sara   | Lindholm  | Brightmoor Energy UK       | Facilities Lead      | sara.lindholm@brightmoor.example       | tom    | prospect
Laura  | Finch     | Corvane Systems Ltd.       | VP Engineering       | laura.finch@corvane.example            | tom    | prospect
Raj    | Malhotra  | Corvane Systems Ltd.       | Finance Director     | raj.malhotra@corvane.example           | tom    |
Clara  | Jansen    | Kestrel Robotics GmbH      | Head of Research     | clara.jansen@kestrelrobotics.example   | lena   | prospect, in 4
Ethan  | Cole      | Granite Peak Bank          | IT Director          | ethan.cole@granitepeak.example         | tom    | prospect, opted out
Joyce  | Wu        | Granite Peak Bank          | Risk Officer         | joyce.wu@granitepeak.example           | tom    | prospect
Ruth   | Abara     | Granite Peak Bank          | Branch Operations    | ruth.abara@granitepeak.example         | marcus | prospect
Helena | Voss      | Meridian Insurance Group   | Claims Director      | helena.voss@meridianins.example        | priya  | prospect
George | Hall      | Meridian Insurance Group   | Lead Actuary         | george.hall@meridianins.example        | priya  | prospect
Paul   | Anders    | Quarry Lane Foods, Inc.    | Purchasing Manager   | paul.anders@quarrylane.example         | sam    | prospect, in 3
Fiona  | Grant     | Quarry Lane Foods, Inc.    | Chief Executive      | fiona.grant@quarrylane.example         | sam    | prospect, done 1
Miguel | Torres    | Tidewell Logistics         | Managing Director    | miguel.torres@tidewell.example         | oscar  | prospect
Anna   | Koskinen  | Norrland Paper Oy          | Mill Manager         | anna.koskinen@norrland.example         | lena   |
Marta  | Zielińska | Vistula Freight Sp. z o.o. | Owner                | marta.zielinska@vistulafreight.example | nia    |
`);
