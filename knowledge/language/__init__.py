"""Indonesian: numbers, periods, places, indicators and surveys as they are written."""
