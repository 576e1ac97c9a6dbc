/** One public document that a rule refers to. */
export interface Source {
  readonly url: string;
  readonly what: string;
}

const list = 'https://lists.icann.org/hyperkitty/list';
const wiki = 'https://community.icann.org';
const cloud = 'https://icann-community.atlassian.net/wiki';
const pipermail = 'http://atlarge-lists.icann.org/pipermail';

/** The documents behind the rules, by the keys that the rules use. Most were readable only in part. */
export const sources: Readonly<Record<string, Source>> = {
  S1: {
    url: `${wiki}/pages/diffpagesbyversion.action?originalVersion=130&pageId=41887666&revisedVersion=144`,
    what: 'wiki page with the wording of Adjunct Document 04 (title not seen)',
  },
  S2: {
    url: `${list}/na-discuss@icann.org/message/XDZISZADAITVGEQABMCL7ORV7Y5JKS2Q/`,
    what: 'At-Large Structure framework as quoted, 13 Jun 2011',
  },
  S3: { url: `${pipermail}/alac/2014-December/003109.html`, what: 'staff letter to a refused applicant, 9 Dec 2014' },
  S4: {
    url: `${wiki}/pages/diffpages.action?originalId=49356197&pageId=49356132`,
    what: 'LACRALO for/against summary',
  },
  S6: { url: `${pipermail}/alac/2020-October/007724.html`, what: 'RALO input before an ALAC decision, 22 Oct 2020' },
  S10: {
    url: `${list}/afri-discuss@icann.org/message/AR5DHSQ5SDQZ67AGCIDXM4GKEEOVGULV/`,
    what: "AFRALO on the working party's report, 22 Oct 2020",
  },
  S11: {
    url: `${list}/alac@icann.org/message/FSRPU2OSU4GFVSIHQUZQRJDFQWN2HBMP/`,
    what: 'decertification votes, 8 Aug 2017',
  },
  S13: { url: 'https://slideplayer.com/slide/9312955/', what: 'staff slides on the ALS procedure, undated' },
  S19: {
    url: `${list}/alac@icann.org/thread/33I3IDV4CYFTUOLGW3AB4KNMVEMPDZ3D/`,
    what: 'proposed wording on quorum, 25 Mar 2013',
  },
  S22: { url: 'http://forum.icann.org/mail-archive/alac/msg00497.html', what: 'certification process, draft of 2003' },
  S23: {
    url: `${list}/at-large@icann.org/message/XDFUVCPQJO32BI64CWZWPLJFGPKOX5VB/`,
    what: 'silence as approval criticised, 2007',
  },
  S24: { url: `${pipermail}/alac_atlarge-lists.icann.org/2008/000204.html`, what: 'certification votes, Oct 2008' },
  S26: { url: 'https://atlarge.icann.org/about/operational-matters', what: 'the 15 members of the ALAC' },
  S28: { url: `${wiki}/display/APRALO/APRALO+Rules+of+Procedure`, what: 'APRALO rules of procedure' },
  S30: {
    url: `${pipermail}/na-discuss_atlarge-lists.icann.org/2014-December/008451.html`,
    what: 'NARALO rule on inactive structures, Dec 2014',
  },
  S31: {
    url: `${pipermail}/at-large_atlarge-lists.icann.org/2009q1/005146.html`,
    what: 'vote without quorum, Jan 2009',
  },
  S33: {
    url: `${cloud}/pages/viewpage.action?pageId=104632756`,
    what: 'AFRALO draft on activity and decertification, 2017-2018',
  },
  S34: { url: `${pipermail}/alac-announce/2011q2/000194.html`, what: 'a five-day ALAC vote, April 2011' },
  S35: {
    url: `${list}/alac@icann.org/message/W7QCUN44E6FYH756JI6QR2IU7E7DZBK6/`,
    what: 'motion to decertify, "without prejudice" (date not seen)',
  },
  S38: { url: `${wiki}/x/xLbbAQ`, what: 'ALAC rules of procedure before 2013' },
  S40: {
    url: `${wiki}/plugins/viewsource/viewpagesrc.action?pageId=8454185`,
    what: 'LACRALO auxiliary rule on inactive structures',
  },
  S43: {
    url: `${list}/alac-announce@icann.org/message/U5HIZOGBDEGUX4SPDIVD2QXQIGTLEA63/`,
    what: 'motion to decertify several structures, 30 Jan 2018',
  },
  S44: { url: `${pipermail}/alac/2017-August/005326.html`, what: 'decertification vote begins, 14 Aug 2017' },
  S45: {
    url: `${pipermail}/na-discuss/2013-August/007730.html`,
    what: 'NARALO on inactive and defunct structures, Aug 2013',
  },
  S46: {
    url: `${list}/alac@icann.org/message/IG6ND2PWVQ474T3DTWD3JEPCFNXF4XS7/`,
    what: 'no clause for leaving voluntarily, May 2013',
  },
  S50: {
    url: `${wiki}/display/atlarge/Zoom+chat%3A+2020-06-01+ALS+Mobilization+Working+Party+Call`,
    what: 'drafting call, 1 Jun 2020',
  },
  S52: {
    url: `${wiki}/pages/viewpage.action?pageId=126420819`,
    what: 'working party on ALS mobilization, early 2020',
  },
  S53: { url: `${cloud}/spaces/atlarge/pages/99633288/`, what: 'drafting call, 18 May 2020' },
  S54: { url: `${cloud}/spaces/atlarge/pages/99629634/`, what: 'drafting call, 24 Feb 2020' },
  S58: { url: `${cloud}/spaces/atlarge/pages/99636573/`, what: 'drafting call, 20 Jul 2020' },
  S67: { url: `${wiki}/display/atlarge/ALS+Application+Information`, what: 'options after a refusal' },
  S68: {
    url: `${list}/na-discuss@icann.org/message/Z7E2NEFM5YNZHW6GJN25UK4AWLOJWAZU/attachment/2/attachment.html`,
    what: 'proposed review procedures (framework, part IV)',
  },
  S71: {
    url: `${wiki}/pages/diffpagesbyversion.action?originalVersion=8&pageId=126429237&revisedVersion=30`,
    what: 'APRALO agenda with case statuses, 16 Apr 2020',
  },
  S74: { url: `${wiki}/display/APRALO/APRALO+GA+2023+TIMELINE`, what: 'primary and secondary contacts' },
  S76: {
    url: `${pipermail}/afri-discuss/2018-September/005323.html`,
    what: 'how AFRALO considers applications, Sep 2018',
  },
  S81: {
    url: `${list}/euro-discuss@icann.org/thread/3X5R2QCNHDZZHUYBIRMBEH7TUQJRUVNU/`,
    what: 'EURALO comments on due diligence',
  },
  S84: {
    url: `${list}/lac-discuss-en@icann.org/message/ELSXHBBJAJGFAN7ITXFKRCNSIYZYTUTJ/`,
    what: 'how LACRALO issues advice',
  },
};

/** What was looked for and not found. Shown with the rules, so that nobody takes our defaults for ICANN's. */
export const notFound: readonly string[] = [
  'The ALS Mobilization Working Party report (either version), its recommendations and every number in them; what its November 2020 revision changed; the count of the December 2020 ALAC vote.',
  'Any act of 2021 by the Board or its effectiveness committee on that report.',
  'The rules of procedure now in force on voting period, abstention, tie, proxies and recusal in ALS votes; any Adjunct Document 04 after 2013.',
  'The wording of Bylaws 12.2(d)(ix)(C)-(J) and the time limits of Article 4.2.',
  'Time limits for due diligence, regional advice, notice, response and the whole procedure.',
  'Rules for voluntary withdrawal, ALAC-level suspension and hold; contact before submission; minimum membership.',
  "Numeric inactivity rules of APRALO and EURALO; LACRALO's text after its reform; AFRALO's text as finally adopted.",
  'The end of the anti-abuse clause of the proposed review procedures; options 2 and later of the 2014 letter.',
];
