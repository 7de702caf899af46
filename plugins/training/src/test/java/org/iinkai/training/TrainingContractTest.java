package org.iinkai.training;

import org.iinkai.testkit.PluginContract;

class TrainingContractTest extends PluginContract {}
