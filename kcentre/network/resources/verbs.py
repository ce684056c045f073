"""What can be done to costs and resources. Each verb is one operation that can be undone."""

from kcentre.network.resources.registers import COSTS, RESOURCES

add_cost = COSTS.add
change_cost = COSTS.change
remove_costs = COSTS.remove

add_resource = RESOURCES.add
change_resource = RESOURCES.change
remove_resources = RESOURCES.remove
