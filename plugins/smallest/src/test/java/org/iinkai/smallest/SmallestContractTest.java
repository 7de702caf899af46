package org.iinkai.smallest;

import org.iinkai.testkit.PluginContract;

class SmallestContractTest extends PluginContract {}
