"""The machine of NUMERICS and the evidence of PROTOCOL, in unbounded integers.

Written from the documents alone. It shares no code and no idea of representation
with the Go packages, so an agreement of the two means something.
"""
