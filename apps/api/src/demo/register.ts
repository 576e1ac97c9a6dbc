/** Invented ALSes of before, three in each region, as an import takes them. */
export const demoRegister = `number,name,country,ralo,accredited_on,state,standing,languages,website,former_names
101,Kilimani Net Citizens,KE,AFRALO,2007-03,accredited,active,en sw,https://kilimani-net.example,
102,Voix du Web Dakar,SN,AFRALO,2009-11-04,accredited,lessActive,fr,https://voix-web.example,Club Web Dakar
103,Delta Users Union,EG,AFRALO,2011,accredited,inactive,ar,,
104,Pacific Rim Online Society,FJ,APRALO,2008-06-12,accredited,active,en,https://rim-online.example,
105,Tbilisi Internet Forum,GE,APRALO,2012,accredited,active,ka en,https://tbilisi-forum.example,
106,Kansai User Circle,JP,APRALO,2004-09-08,left,active,ja,,
107,Netzleute Kassel,DE,EURALO,2007-02-19,accredited,active,de,https://netzleute.example,
108,Vilnius Open Net,LT,EURALO,2010-05,accredited,inactive,lt,,
109,Nuuk Web Users,GL,EURALO,2015,accredited,active,da kl,https://nuuk-web.example,
110,Red de Usuarios Andinos,PE,LACRALO,2006-12-01,accredited,active,es,https://usuarios-andinos.example,
111,Foro Ciudadano Digital,MX,LACRALO,2008,accredited,active,es,https://foro-digital.example,Foro Digital
112,Caribbean Net Neighbours,TT,LACRALO,2009-07,withdrawn,inactive,en,,
113,Lakeshore Digital Users,US,NARALO,2007-06-23,accredited,active,en,https://lakeshore.example,
114,Toile Citoyenne Boréale,CA,NARALO,2010-10,accredited,active,fr en,https://toile-boreale.example,
115,Island Link Association,PR,NARALO,2013,accredited,inactive,es en,,
`;

/** An invented case of before for each of some of them, with much that is not known. */
export const demoHistory = `case_id,kind,organisation,country,ralo,application_no,received,vote_open,vote_close,yes,no,abstain,not_voted,eligible,outcome,oddity,source_url
D101,accreditation,Kilimani Net Citizens,Kenya,AFRALO,61,2006-11,2007-03-01,2007-03-08,12,0,1,2,15,accredited,,
D107,accreditation,Netzleute Kassel,Germany,EURALO,58,2006-10-02,,2007-02-19,4,6,3,2,15,refused at first,Voted on again after the members had met the applicant,
D112,withdrawal,Caribbean Net Neighbours,Trinidad and Tobago,LACRALO,,,,2016-08,9,3,2,1,15,withdrawn,Nobody could be reached for two years,
D115,accreditation,Island Link Association,Puerto Rico,NARALO,214,,,2013,,,,2,15,accredited; count not found,,
`;
