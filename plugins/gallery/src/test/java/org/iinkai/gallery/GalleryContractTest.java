package org.iinkai.gallery;

import org.iinkai.testkit.PluginContract;

class GalleryContractTest extends PluginContract {}
