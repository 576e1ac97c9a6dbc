/** An invented organisation of the demonstration with the person who speaks for it. */
export interface DemoOrganisation {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly city: string;
  readonly representative: string;
}

/** One per demo case, from all five regions. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  { name: 'Savanna Internet Users Society', country: 'KE', city: 'Nakuru', representative: 'Wanjiru Otieno-Lamb' },
  {
    name: 'Association des Internautes du Fleuve',
    country: 'SN',
    city: 'Saint-Louis',
    representative: 'Moussa Gayembe',
  },
  { name: 'Pacific Atoll Netizens', country: 'FJ', city: 'Suva', representative: 'Litia Vakarewa' },
  { name: 'Himalaya Open Web Forum', country: 'NP', city: 'Pokhara', representative: 'Sunita Gurungal' },
  { name: 'Digitale Nachbarschaft', country: 'DE', city: 'Kassel', representative: 'Jonas Wetterau' },
  { name: 'Baltic User Voice', country: 'LV', city: 'Liepaja', representative: 'Anete Kalninsh' },
  { name: 'Usuarios Conectados del Sur', country: 'CL', city: 'Valdivia', representative: 'Catalina Huerta Rey' },
  { name: 'Rede Cidadã do Cerrado', country: 'BR', city: 'Goiânia', representative: 'Bruno Teixeira Luz' },
  { name: 'Island Connect Users Group', country: 'BB', city: 'Bridgetown', representative: 'Shanice Holderwell' },
  { name: 'Prairie Digital Commons', country: 'CA', city: 'Regina', representative: 'Evelyn Stonechild' },
  { name: 'Rust Belt Internet Cooperative', country: 'US', city: 'Youngstown', representative: 'Marcus Ellery' },
  { name: 'Maghreb Users of the Net', country: 'MA', city: 'Tétouan', representative: 'Salma Idrissi-Noor' },
];
