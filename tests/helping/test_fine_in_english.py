"""Plain and kind, though single words of it could be rude, in English."""

import pytest

from tests.helping.sentences import concerns_of

SAID = """
I am sorry for the wait.
Please send us your address so that we can check.
I understand that you don't like it.
Please call us if you need anything else.
I don't mind waiting on the line for you
We were closed over Christmas, sorry.
You wrote that you ordered it before Christmas.
I'll do whatever I can to help you
Our office is at the service desk on the ground floor.
The new year calendar you ordered was sent
It isn't your fault
Would you like to wait or shall we call you back?
We take complaints like this seriously.
The bus is ready again
You're right, that was difficult
I can see why you are upset
Nobody was at home when the courier came
The driver will be asked about it
Hello, I am Ann and I look after your complaint.
We are sorry that this has happened again.
What would you like us to do?
Please tell us what you want us to check.
You are right to complain about it.
You're not being difficult at all
We care about your safety
If you don't like the colour, we can look for another one
Please don't touch the cable
We have better batteries now
Please bring it to our shop, 12 High Street
May I ask when you bought it?
Mark the box with the number please
My colleague has asked the carrier where the parcel is.
Could you send us the receipt, please?
I understand how annoying this is.
That must have been annoying for you.
This is not your fault.
You are welcome to come by.
I will deal with it myself.
We care a lot about this.
Do you want me to call you?
What do you need from us?
Please wait a moment.
Take your time, there's no hurry.
The may contract is attached.
Christmas cards were delivered
You mentioned the delay before Christmas
It was nice talking to you
Have you had the chance to restart it?
We take over your case from the other team
Thank you for your message. We are looking into it.
I am sorry for the trouble this has caused you.
Could you please send us a photo of the damage?
Your parcel left our warehouse this morning.
We have passed your complaint to the driver's manager.
I understand how frustrating this must be.
Please do not touch the device and switch off the power.
The technician will call you this afternoon.
You are right, this was our mistake.
It would be great if you could check the socket first.
We take what you say seriously.
Please let us know if the problem comes back.
We don't know yet what caused it.
The manager has spoken to the waiter about his manner.
Our colleague in finance is checking it now.
No need to come to the office, we will come to you.
Sorry, I was wrong about the date.
Your case has been noted and is with our team.
Thanks for letting us know.
The driver apologised for his behaviour.
Could you tell me what the error message says?
We have asked the restaurant for a statement.
I'm afraid the item is out of stock at the moment.
Your room was cleaned at noon according to our log.
The lift has been repaired and tested this morning.
You can read more about the steps on our page.
The child seat you lost was found at the station.
What would be a good time to call you?
We do not have your phone number, could you share it?
If it happens again, please tell us at once.
Your patience is appreciated.
The waiter was new and did not know the rule.
I have read everything you sent us.
Our office is on the second floor, next to the lift.
That is a good question, let me ask.
We only have size M left.
You told us three times and we did not react; I am sorry.
Do you really need the original box? No, a photo is enough.
The lines are busy, we will call you back.
You can get a copy at the counter.
You're right to be upset.
I would be upset as well.
You are welcome.
You did the right thing to switch it off.
You are the first to report this, thank you.
It was very difficult for the crew that night.
Please do not trust you-know-who links.
I know it is a nuisance for you.
What a pity, we are very sorry.
How hard it must have been for your mother.
Our child menu is back.
Please be careful, the floor is wet.
Your story helps us to train our staff.
Your complaint is with the manager now.
Your claim is complete.
You have no outstanding balance.
You clearly described the fault, thanks.
So sorry that it took so long.
He is too slow, we know; a second driver helps.
The staff should not have told you to go away.
"""


@pytest.mark.parametrize("text", SAID.strip().splitlines())
def test_nothing_is_wrong_with_it(text: str) -> None:
    assert concerns_of(text) == set()
