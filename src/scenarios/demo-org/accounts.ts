import { textTable } from './text-table.ts';

/** Two share a domain; one has no website; one is owned by a user who has left. */
export const demoAccounts = textTable(`
name                        | website                             | industry        | type                       | owner | employees | city       | country
Brightmoor Energy AB        | https://www.brightmoor.example      | Energy          | Customer - Direct          | lena  | 850       | Malmö      | Sweden
Brightmoor Energy UK        | https://www.brightmoor.example/uk   | Energy          | Prospect                   | tom   | 120       | Leeds      | United Kingdom
Corvane Systems Ltd.        | https://corvane.example             | Technology      | Customer - Direct          | tom   | 1200      | Bristol    | United Kingdom
Kestrel Robotics GmbH       | www.kestrelrobotics.example         | Machinery       | Prospect                   | lena  | 640       | Augsburg   | Germany
Granite Peak Bank           | https://granitepeak.example/        | Banking         | Customer - Direct          | tom   | 780       | Denver     | United States
Meridian Insurance Group    | https://meridianins.example         | Insurance       | Customer - Direct          | priya | 2100      | Hartford   | United States
Quarry Lane Foods, Inc.     | https://quarrylane.example          | Food & Beverage | Customer - Direct          | sam   | 330       | Madison    | United States
Tidewell Logistics          | https://tidewell.example            | Transportation  | Prospect                   | oscar | 420       | Porto      | Portugal
Norrland Paper Oy           | https://norrland.example            | Manufacturing   | Prospect                   | lena  | 2300      | Oulu       | Finland
Vistula Freight Sp. z o.o.  |                                     | Transportation  | Channel Partner / Reseller | nia   | 260       | Gdańsk     | Poland
`);
