"""Reads collections of an OGC API – Features with QGIS' own client, as its map window does; prints one JSON line.

Arguments: the landing page's address, then names of collections.
"""
import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer

app = QgsApplication([], False)
app.initQgis()
found = {}
for name in sys.argv[2:]:
    # Small pages, so that there are several.
    layer = QgsVectorLayer(f"url='{sys.argv[1]}' typename='{name}' pageSize='10'", name, "OAPIF")
    features = list(layer.getFeatures())
    within = QgsFeatureRequest(QgsRectangle(30, 46, 37, 51))
    found[name] = {
        "valid": layer.isValid(),
        "crs": layer.crs().authid(),
        "ids": [feature["id"] for feature in features],
        "points": sum(feature.hasGeometry() for feature in features),
        "within": [feature["id"] for feature in layer.getFeatures(within)],
    }
print(json.dumps(found))
sys.stdout.flush()
# Its own end crashes at times without a window, when all has been said.
os._exit(0)
