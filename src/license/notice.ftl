<#-- What NOTICE says; "mvn -Pnotice generate-resources" writes it. -->
Some data sources that the scenario files quote ask for more than this licence does: see the section
"Licence" of README.md and the terms in scenarios/base/sources.yaml.

Outlines of countries: Natural Earth (public domain), by way of world-atlas (ISC licence, copyright 2013-2019
Michael Bostock, docs/map/LICENSE); see docs/map/README.md.

The program is delivered with these libraries, each under its own licence:

<#list dependencyMap as entry>
<#assign library = entry.getKey()>
<#assign licences = entry.getValue()>
${library.groupId}:${library.artifactId}:${library.version}
    <#list licences as licence>${licence}<#if licence_has_next> or </#if></#list>
</#list>
