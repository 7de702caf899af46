package org.iinkai.web.rest;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One resource while it is served. The mapper is its own, because a mapper remembers the classes it has seen and those
 * of a bundle must go with the bundle.
 *
 * @param isPlatform whether the platform itself offers it
 * @param description its part of the OpenAPI document
 */
record Served(boolean isPlatform, JsonMapper mapper, ObjectNode description) {}
