"""部门群: what is shown, pressed and said in a department's group chat.

Everything said there is internal: no way leads from a group to a customer. What is secret of a
ticket, and what its owner does, stays in the private chat.
"""
