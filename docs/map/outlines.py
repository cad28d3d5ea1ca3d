"""Derives the outlines in src/main/resources/org/alliancesim/report from Natural Earth.

    python3 docs/map/outlines.py countries-50m.json > src/main/resources/org/alliancesim/report/eurasia.geojson
    python3 docs/map/outlines.py --world countries-110m.json > src/main/resources/org/alliancesim/report/world.geojson

The inputs are the files of these names in the npm package world-atlas 2.0.2: Natural Earth 1:50m and 1:110m as
TopoJSON. For Eurasia lines are thinned arc by arc, so that neighbours still share their border, and what lies outside
the map's frame is left out; the world is coarse enough as it is. Needs nothing but Python 3.8.
"""

import json
import math
import sys

CENTRE = math.radians(68), math.radians(47)  # longitude, latitude: as in MapProjection
EARTH = 6371.0  # km
WEST, EAST, SOUTH, NORTH = -4500.0, 4800.0, -3600.0, 3800.0  # km from the centre: a little more than is drawn
TOLERANCE = 5.0  # km between a line and its thinned form: a third of a pixel at the width of a page
SMALLEST = 400.0  # km² of an island; the largest part of a country always stays

# ISO 3166-1 numeric to alpha-3
ALPHA3 = dict(
    pair.split(":")
    for pair in """
    004:AFG 008:ALB 012:DZA 020:AND 031:AZE 040:AUT 048:BHR 050:BGD 051:ARM 056:BEL 064:BTN 070:BIH 096:BRN 100:BGR
    104:MMR 112:BLR 116:KHM 120:CMR 140:CAF 144:LKA 148:TCD 156:CHN 158:TWN 191:HRV 196:CYP 203:CZE 208:DNK 231:ETH
    232:ERI 233:EST 234:FRO 246:FIN 248:ALA 250:FRA 262:DJI 268:GEO 275:PSE 276:DEU 300:GRC 304:GRL 344:HKG 348:HUN
    352:ISL 356:IND 360:IDN 364:IRN 368:IRQ 372:IRL 376:ISR 380:ITA 392:JPN 398:KAZ 400:JOR 404:KEN 408:PRK 410:KOR
    414:KWT 417:KGZ 418:LAO 422:LBN 428:LVA 434:LBY 438:LIE 440:LTU 442:LUX 446:MAC 458:MYS 462:MDV 470:MLT 492:MCO
    496:MNG 498:MDA 499:MNE 504:MAR 512:OMN 524:NPL 528:NLD 562:NER 566:NGA 578:NOR 586:PAK 608:PHL 616:POL 620:PRT
    634:QAT 642:ROU 643:RUS 674:SMR 682:SAU 688:SRB 702:SGP 703:SVK 704:VNM 705:SVN 706:SOM 724:ESP 728:SSD 729:SDN
    736:SDN 752:SWE 756:CHE 760:SYR 762:TJK 764:THA 784:ARE 788:TUN 792:TUR 795:TKM 800:UGA 804:UKR 807:MKD 818:EGY
    826:GBR 831:GGY 832:JEY 833:IMN 336:VAT 840:USA 124:CAN 860:UZB 887:YEM
    024:AGO 032:ARG 036:AUS 044:BHS 068:BOL 072:BWA 076:BRA 084:BLZ 090:SLB 108:BDI 152:CHL 170:COL 178:COG 180:COD
    188:CRI 192:CUB 204:BEN 214:DOM 218:ECU 222:SLV 226:GNQ 238:FLK 242:FJI 260:ATF 266:GAB 270:GMB 288:GHA 320:GTM
    324:GIN 328:GUY 332:HTI 340:HND 384:CIV 388:JAM 426:LSO 430:LBR 450:MDG 454:MWI 466:MLI 478:MRT 484:MEX 508:MOZ
    516:NAM 540:NCL 548:VUT 554:NZL 558:NIC 591:PAN 598:PNG 600:PRY 604:PER 624:GNB 626:TLS 630:PRI 646:RWA 686:SEN
    694:SLE 710:ZAF 716:ZWE 732:ESH 740:SUR 748:SWZ 768:TGO 780:TTO 834:TZA 854:BFA 858:URY 862:VEN 894:ZMB
    """.split()
)


def project(point):
    """Lambert's azimuthal equal-area projection, in km."""
    lon, lat = map(math.radians, point)
    lon -= CENTRE[0]
    sin0, cos0 = math.sin(CENTRE[1]), math.cos(CENTRE[1])
    denominator = 1 + sin0 * math.sin(lat) + cos0 * math.cos(lat) * math.cos(lon)
    k = EARTH * math.sqrt(2 / max(denominator, 1e-9))
    return (
        k * math.cos(lat) * math.sin(lon),
        k * (cos0 * math.sin(lat) - sin0 * math.cos(lat) * math.cos(lon)),
    )


def decoded(arc, transform):
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append([c * s + t for c, s, t in zip((x, y), transform["scale"], transform["translate"])])
    return points


def distance(point, start, end):
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = 0 if length == 0 else ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
    along = min(1, max(0, along))
    return math.hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)


def thinned(points):
    """Douglas and Peucker (1973); the ends stay, so that arcs still meet. A closed arc is cut at its far point."""
    flat = [project(point) for point in points]
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda i: distance(flat[i], flat[first], flat[last]))
        if distance(flat[far], flat[first], flat[last]) > TOLERANCE:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [points[i] for i in sorted(keep)]


def ring(indices, arcs):
    points = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points


def area(points):
    flat = [project(point) for point in points]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(flat, flat[1:]))) / 2


def in_frame(points):
    return any(WEST < x < EAST and SOUTH < y < NORTH for x, y in map(project, points))


def rounded(points):
    result = []
    for lon, lat in points:
        point = [round(lon, 2), round(lat, 2)]
        if not result or point != result[-1]:
            result.append(point)
    return result


def polygons(geometry, full, thin, framed):
    """The country's polygons, each a list of rings, the outer one first."""
    if geometry["type"] == "Polygon":
        found = [geometry["arcs"]]
    else:
        found = geometry.get("arcs", [])
    if not framed:
        return [[rounded(ring(r, thin)) for r in polygon] for polygon in found]
    found = [polygon for polygon in found if in_frame(ring(polygon[0], full))]
    sizes = [area(ring(polygon[0], full)) for polygon in found]
    kept = [p for p, size in zip(found, sizes) if size >= SMALLEST or size == max(sizes)]
    result = []
    for polygon in kept:
        holes = [h for h in polygon[1:] if area(ring(h, full)) >= SMALLEST]
        rings = [rounded(ring(r, thin)) for r in [polygon[0], *holes]]
        if len(rings[0]) > 3:
            result.append([r for r in rings if len(r) > 3])
    return result


def main():
    world = sys.argv[1] == "--world"
    with open(sys.argv[-1], encoding="utf-8") as source:
        topology = json.load(source)
    full = [decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    thin = full if world else [thinned(arc) for arc in full]
    features = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        outline = polygons(geometry, full, thin, not world)
        name = geometry["properties"]["name"]
        code = ALPHA3.get(geometry.get("id"))
        if not outline or name == "Antarctica":
            continue
        if code is None and geometry.get("id") is not None:
            sys.exit(f"no alpha-3 code is listed for {geometry['id']} {name}")
        features.append((code or "", name, outline))
    lines = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {"code": code, "name": name},
                "geometry": {"type": "MultiPolygon", "coordinates": outline},
            },
            separators=(",", ":"),
            ensure_ascii=False,
        )
        for code, name, outline in sorted(features, key=lambda feature: feature[:2])
    ]
    note = (
        f"Natural Earth 1:{110 if world else 50}m (public domain), by way of the npm package world-atlas 2.0.2"
        f" (ISC, Michael Bostock); {'rounded' if world else 'thinned'} by docs/map/outlines.py. Borders are drawn as the source has them and imply no opinion."
    )
    print('{"type":"FeatureCollection","note":%s,"features":[' % json.dumps(note))
    print(",\n".join(lines))
    print("]}")


if __name__ == "__main__":
    main()
