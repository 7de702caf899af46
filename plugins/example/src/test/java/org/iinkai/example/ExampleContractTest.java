package org.iinkai.example;

import org.iinkai.testkit.PluginContract;

class ExampleContractTest extends PluginContract {}
