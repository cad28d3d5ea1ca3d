<#-- What NOTICE says; "mvn -Pnotice generate-resources" writes it. -->
Some data sources that the scenario files quote ask for more than this licence does: see the section
"Licence" of README.md and the terms in scenarios/base/sources.yaml.

Outlines of countries: Natural Earth (public domain), by way of world-atlas (ISC licence, copyright 2013-2019
Michael Bostock, docs/map/LICENSE); see docs/map/README.md.

Worlds of past admissions (src/main/resources/org/alliancesim/past): derived and rounded inputs, no tables, made by docs/past
from COW IGO v3 (Pevehouse et al. 2020), NMC 7.0 (Singer 1987), MID 5 (Palmer et al. 2021) and Direct Contiguity 3.2 (Stinnett et
al. 2002), free for research with citation; ATOP 5.1 (Leeds et al. 2002); strategic rivalries (Thompson, Sakuwa and Suhas 2021);
UCDP/PRIO Armed Conflict Dataset 25.1 (Gleditsch et al. 2002; Davies et al. 2025); affinities of ideal points in the UN General
Assembly, July 2025 (Bailey, Strezhnev and Voeten 2017, doi 10.7910/DVN/LEJUQZ); nearness of CShapes 2.0 (Schvitz et al. 2022, CC
BY-NC-SA 4.0: not for commercial use). Cite the owners, and take figures from them.

The program is delivered with these libraries, each under its own licence:

<#list dependencyMap as entry>
<#assign library = entry.getKey()>
<#assign licences = entry.getValue()>
${library.groupId}:${library.artifactId}:${library.version}
    <#list licences as licence>${licence}<#if licence_has_next> or </#if></#list>
</#list>
